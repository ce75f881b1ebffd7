package dev.madang.platform.ical;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.test.TemporaryFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A server on this machine that proves one name by a certificate of its own making, and answers all the same. */
record TlsServer(SSLServerSocket socket, SSLContext trusting) implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    static TlsServer start(String name, String answer) throws Exception {
        KeyStore keys = keys(name);
        SSLContext own = SSLContext.getInstance("TLS");
        var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        own.init(keyManagers.getKeyManagers(), null, null);
        var socket = (SSLServerSocket)
                own.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> answer(socket, answer));
        return new TlsServer(socket, trusting(keys));
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static void answer(SSLServerSocket socket, String answer) {
        while (!socket.isClosed()) {
            try (var connection = (SSLSocket) socket.accept()) {
                connection.getInputStream().read(new byte[1000]);
                connection.getOutputStream().write(answer.getBytes(UTF_8));
            } catch (IOException refusedOrClosed) {
                // The next one may trust it.
            }
        }
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trustManagers.getTrustManagers(), null);
        return context;
    }

    private static KeyStore keys(String name) throws Exception {
        Path file = TemporaryFolder.create("tls").resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        try (var stored = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(stored, PASSWORD);
            return keys;
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
        }
    }
}
