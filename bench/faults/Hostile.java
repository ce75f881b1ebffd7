import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** What others do to a service that is reached from everywhere, and what a machine does to it. */
final class Hostile {

    private static final int STREAMS = 300;
    private static final int SLOW = 150;
    private static final int SIDE = 30_000;

    private Hostile() {}

    /** More statements wait than there are connections. */
    static void exhaustPool(World world) throws Exception {
        try (Connection lock = world.postgres.connect()) {
            lock.setAutoCommit(false);
            Postgres.run(lock, "LOCK TABLE chat_message IN ACCESS EXCLUSIVE MODE");
            var reader = new Member(world.edge, "bench-29@demo.madang");
            for (int i = 0; i < 60; i++) {
                Thread.ofVirtual().start(() -> reader.get(world.room));
            }
            Wait.millis(8_000);
            lock.rollback();
        }
    }

    /** As the operating system says it: a folder that takes nothing more. Only root can mount such a one. */
    static void fillDisk(World world) throws Exception {
        Path media = Files.createDirectories(world.one.home.resolve("media"));
        if (run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", media.toString()) != 0) {
            throw new AssertionError("not tried: a full disk needs the right to mount one");
        }
        try {
            Files.write(media.resolve("full"), new byte[1 << 20]);
        } catch (IOException full) {
            // It is now.
        }
        Answer answer = new Member(world.edge, "bench-30@demo.madang")
                .signIn()
                .at(world.one)
                .upload("/me/photo", "photo", picture());
        if (answer.isDone() || answer.status() == 0) {
            throw new AssertionError(
                    "a photo on a full disk was answered " + answer.status() + " " + answer.location());
        }
    }

    static void emptyDisk(World world) throws Exception {
        run("umount", world.one.home.resolve("media").toString());
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Noise, so that it is not small. */
    private static byte[] picture() throws IOException {
        var image = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 900 * 900; i++) {
            image.setRGB(i % 900, i / 900, ThreadLocalRandom.current().nextInt(0x1000000));
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** 900 megapixels in some hundred kilobytes. */
    static void uploadBombs(World world) throws Exception {
        byte[] bomb = bomb();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Member member = world.members.get(i % world.members.size());
                answers.add(threads.submit(() -> member.upload("/me/photo", "photo", bomb)));
            }
            for (Future<Answer> answer : answers) {
                Answer was = answer.get();
                if (!was.isRefused() && was.status() != 413 && was.status() != 400) {
                    throw new AssertionError("a bomb was answered " + was.status() + " " + was.location());
                }
            }
        }
    }

    private static byte[] bomb() throws IOException {
        var png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.writeInt(SIDE);
        out.writeInt(SIDE);
        out.write(new byte[] {1, 0, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[SIDE / 8 + 1];
            for (int i = 0; i < SIDE; i++) {
                deflater.write(row);
            }
        }
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] data) throws IOException {
        var out = new DataOutputStream(png);
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        var sum = new CRC32();
        sum.update(type);
        sum.update(data);
        out.writeInt((int) sum.getValue());
    }

    /** Many streams that come, go and come back at once. */
    static void stormStreams(World world) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create(world.edge + "/live?topics=auction:" + world.auction))
                .build();
        for (int turn = 0; turn < 3; turn++) {
            var open = new ArrayList<CompletableFuture<HttpResponse<InputStream>>>();
            for (int i = 0; i < STREAMS; i++) {
                open.add(http.sendAsync(request, BodyHandlers.ofInputStream()));
            }
            Wait.millis(3_000);
            open.forEach(stream -> stream.thenAccept(answer -> {
                try {
                    answer.body().close();
                } catch (IOException gone) {
                    // That is what is wanted.
                }
            }));
        }
        http.shutdownNow();
    }

    /** Connections that send a request byte by byte, and never end it. */
    static void dripRequests(World world) throws Exception {
        int port = URI.create(world.edge).getPort();
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < SLOW; i++) {
            var socket = new Socket("127.0.0.1", port);
            socket.getOutputStream()
                    .write((i % 2 == 0
                                    ? "GET /listings HTTP/1.1\r\nHost: localhost\r\nX-"
                                    : "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        for (int second = 0; second < 10; second++) {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write('a');
                } catch (IOException cutOff) {
                    // It had enough of it.
                }
            }
            Wait.millis(1_000);
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Both indexes' files are gone while one instance searches in them. */
    static void loseIndex(World world) throws IOException {
        try (var files = Files.walk(world.one.home.resolve("index"))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!Files.isDirectory(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
