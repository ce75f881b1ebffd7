package dev.madang.sandbox.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The engine processes of one home, known by their programs: every home has its own copies. Finds those that were left
 * behind when a Madang was killed.
 */
final class EngineProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path programs;

    EngineProcesses(Path programs) {
        this.programs = programs;
    }

    /** Ends all of them in good order. Those that take too long are killed: what they acknowledged is on disk. */
    void stop() {
        List<ProcessHandle> running = running();
        // The engines end their own children; PostgreSQL's give other meanings to the same signals.
        running.stream().filter(process -> !isChildOf(running, process)).forEach(EngineProcesses::interrupt);
        long until = System.nanoTime() + PATIENCE.toNanos();
        running.forEach(process -> await(process, until - System.nanoTime()));
        running().forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(programs))
                        .isPresent())
                .toList();
    }

    private static boolean isChildOf(List<ProcessHandle> processes, ProcessHandle process) {
        return process.parent().filter(processes::contains).isPresent();
    }

    /** With SIGINT, which Java cannot send: PostgreSQL then does not wait for its clients to leave. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException stillRunning) {
            return;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
