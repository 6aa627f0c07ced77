package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes the body of a mail that no transfer encoding hides.
 *
 * @param charset in which text may be written
 * @param eightBits whether more than ASCII may stand there
 */
record BodySpelling(Source source, Charset charset, boolean eightBits) implements Spelling {

  @Override
  public Respelling write(Span carried, String better) {
    if (!MailCharset.knows(charset, better)) {
      return Respelling.refused(MailCharset.lack(charset, better));
    }
    if (!eightBits && !MailCharset.knows(StandardCharsets.US_ASCII, better)) {
      return Respelling.refused("this part of the mail holds 7 bits only");
    }
    return Respelling.of(carried, better);
  }

  @Override
  public Optional<String> text(Span carried) {
    return Optional.of(source.at(carried));
  }
}
