/** Signals that Java does not send. */
final class Signals {

    private Signals() {}

    static void send(String signal, long... processes) throws Exception {
        for (long process : processes) {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process))
                    .start()
                    .waitFor();
        }
    }
}
