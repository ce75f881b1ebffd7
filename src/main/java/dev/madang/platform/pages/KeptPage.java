package dev.madang.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A whole answer as it was given once, with its headers, plain and gzipped. */
record KeptPage(Map<String, List<String>> headers, byte[] plain, byte[] gzipped) {

    /** Of the one connection and moment it was given in. */
    private static final Set<String> FLEETING =
            Set.of("content-length", "transfer-encoding", "connection", "date", "keep-alive", "content-encoding");

    /** What was answered, or {@code null} when it may be for one person only. */
    static @Nullable KeptPage of(ContentCachingResponseWrapper answer) throws IOException {
        if (answer.getStatus() != HttpServletResponse.SC_OK
                || answer.isCommitted()
                || answer.containsHeader(HttpHeaders.SET_COOKIE)) {
            return null;
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : answer.getHeaderNames()) {
            if (!FLEETING.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(answer.getHeaders(name)));
            }
        }
        byte[] plain = answer.getContentAsByteArray();
        return new KeptPage(headers, plain, gzip(plain));
    }

    int bytes() {
        return plain.length + gzipped.length;
    }

    void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean zipped = accepted != null && accepted.contains("gzip");
        byte[] body = zipped ? gzipped : plain;
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
