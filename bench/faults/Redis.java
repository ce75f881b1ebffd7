import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A Redis that keeps nothing over its end. */
final class Redis {

    private final Path program;
    private final int port;
    private Process process;

    Redis(Path program, int port) {
        this.program = program;
        this.port = port;
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    Redis start() throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--notify-keyspace-events",
                        "Egx")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Wait.until("Redis answers", Duration.ofSeconds(20), () -> "+PONG".equals(ask("PING")));
        return this;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void flush() {
        if (!"+OK".equals(ask("FLUSHALL"))) {
            throw new AssertionError("Redis was not emptied");
        }
    }

    void pause() throws Exception {
        Signals.send("STOP", process.pid());
    }

    void goOn() throws Exception {
        Signals.send("CONT", process.pid());
    }

    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private String ask(String command) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[64];
            int read = socket.getInputStream().read(answer);
            return read < 1 ? "" : new String(answer, 0, read, StandardCharsets.US_ASCII).strip();
        } catch (IOException away) {
            return "";
        }
    }
}
