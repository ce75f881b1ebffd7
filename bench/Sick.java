import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** What a broken build may be, for bin/bench deploy: its health is good, and SICK_AFTER seconds after the first page every page is an error. */
class Sick {

    private static long firstPage;

    public static void main(String[] arguments) throws Exception {
        long good = Integer.parseInt(System.getenv().getOrDefault("SICK_AFTER", "0")) * 1_000_000_000L;
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv("PORT")));
        HttpServer server = HttpServer.create(address, 100);
        server.createContext("/", exchange -> {
            boolean health = exchange.getRequestURI().getPath().startsWith("/actuator/health");
            if (!health && firstPage == 0) {
                firstPage = System.nanoTime();
            }
            exchange.sendResponseHeaders(health || System.nanoTime() - firstPage < good ? 200 : 500, -1);
            exchange.close();
        });
        server.start();
    }
}
