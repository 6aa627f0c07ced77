/**
 * What one run of a program took, all its child processes included.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all cores, in user and system mode
 * @param peak the largest resident memory that any of its processes had, in megabytes
 */
record Run(double wall, double cpu, double peak) {}
