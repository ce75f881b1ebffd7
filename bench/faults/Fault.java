/**
 * One fault.
 *
 * @param name for the command line
 * @param what it is, in the table
 * @param seconds between doing and undoing it
 * @param does what breaks it; throws when something is wrong that no invariant says
 * @param undo what makes it whole again
 */
record Fault(String name, String what, Expected expected, int seconds, Act does, Act undo) {}
