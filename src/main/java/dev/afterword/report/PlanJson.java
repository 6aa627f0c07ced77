package dev.afterword.report;

import com.google.gson.stream.JsonWriter;
import dev.afterword.draft.Draft;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Role;
import dev.afterword.report.Plan.Entry;
import dev.afterword.text.Placed;
import dev.afterword.timing.Task;
import dev.afterword.timing.Window;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.Writer;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The plan for programs. Its form is described by {@code plan.schema.json} in this jar; within a
 * version, fields are added but never renamed.
 */
public final class PlanJson implements PlanReport {

  private static final int VERSION = 1;

  @Override
  public void write(Plan plan, Writer out) throws IOException {
    JsonWriter json = JsonPieces.writer(out);
    json.beginObject();
    json.name("version").value(VERSION);
    JsonPieces.moment("asOf", plan.asOf(), json);
    json.name("tasks").beginArray();
    for (Entry entry : plan.entries()) {
      task(entry, json);
    }
    json.endArray();
    JsonPieces.problems(plan.problems(), json);
    summary(plan, json);
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private static void task(Entry entry, JsonWriter json) throws IOException {
    Task task = entry.task();
    Facts facts = entry.facts();
    json.beginObject();
    json.name("purpose").value(Fields.nameOf(task.purpose()));
    json.name("state").value(Fields.nameOf(task.state()));
    json.name("title").value(TaskWords.title(task));
    text("company", facts.company().map(Company::name).map(Placed::value), json);
    text("role", facts.role().map(Role::title).map(Placed::value), json);
    if (TaskWords.isMessage(task)) {
      json.name("kind").value(Fields.nameOf(task.kind()));
      json.name("channel").value(Fields.nameOf(task.channel()));
    }
    JsonPieces.texts("to", task.to(), json);
    JsonPieces.moment("at", task.at(), json);
    if (task.window().isPresent()) {
      window(task.window().get(), json);
    }
    if (task.draft().isPresent()) {
      draft("draft", task.draft().get(), facts, json);
    }
    if (task.passed().isPresent()) {
      draft("passedDraft", task.passed().get(), facts, json);
    }
    json.name("why").value(task.why());
    json.name("rule").value(task.rule().id());
    JsonPieces.texts("sources", task.rule().sources(), json);
    JsonPieces.place(task.place(), json);
    json.endObject();
  }

  private static void window(Window window, JsonWriter json) throws IOException {
    json.name("window").beginObject();
    JsonPieces.moment("opens", window.opens(), json);
    JsonPieces.moment("best", window.best(), json);
    if (window.closes().isPresent()) {
      JsonPieces.moment("closes", window.closes().get(), json);
    }
    json.endObject();
  }

  private static void draft(String name, Draft draft, Facts facts, JsonWriter json)
      throws IOException {
    json.name(name).beginObject();
    json.name("path").value(draft.path());
    Optional<ZonedDateTime> send = TaskWords.send(draft, facts);
    if (send.isPresent()) {
      JsonPieces.moment("send", send.get(), json);
    }
    json.endObject();
  }

  private static void summary(Plan plan, JsonWriter json) throws IOException {
    json.name("summary").beginObject();
    for (Task.State state : Task.State.values()) {
      json.name(Fields.nameOf(state)).value(plan.count(state));
    }
    json.endObject();
  }

  private static void text(String name, Optional<String> text, JsonWriter json) throws IOException {
    if (text.isPresent()) {
      json.name(name).value(text.get());
    }
  }
}
