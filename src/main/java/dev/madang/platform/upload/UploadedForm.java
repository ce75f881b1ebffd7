package dev.madang.platform.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/** The fields and files of one {@code multipart/form-data} request; closing it removes the files that nobody has moved. */
class UploadedForm implements AutoCloseable {

    /** Ten photos and their form. Each photo is measured by itself, so that one too large does not lose the others. */
    static final long MOST_BYTES = 170L * 1024 * 1024;

    static final int MOST_PARTS = 300;
    static final int MOST_BYTES_OF_A_HEAD = 2 * 1024;
    static final int MOST_BYTES_OF_FIELDS = 2 * 1024 * 1024;

    /** So many bytes at a time are searched for a boundary and written. */
    static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final boolean withFiles;
    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
    private int bytesOfFields;

    /**
     * @param folder in which the files lie until they are moved
     * @param withFiles false when only the fields are wanted
     */
    UploadedForm(Path folder, boolean withFiles) {
        this.folder = folder;
        this.withFiles = withFiles;
    }

    /**
     * Reads the request's body to its end; each file is on the disk soon after its last byte has come.
     *
     * @throws UploadTooLarge when it exceeds a limit
     * @throws IOException when it is no such form, or breaks off
     * @throws UncheckedIOException when a file cannot be written
     */
    void read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new UploadTooLarge("body");
        }
        var parts = new Parts();
        var parser = new MultiPart.Parser(boundary(request.getContentType()), parts);
        parser.setMaxParts(MOST_PARTS);
        parser.setPartHeadersMaxLength(MOST_BYTES_OF_A_HEAD);
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        int read;
        while ((read = body.readNBytes(buffer, 0, buffer.length)) > 0) {
            length += read;
            if (length > MOST_BYTES) {
                throw new UploadTooLarge("body");
            }
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, read), false));
            parts.requireSound();
        }
        parser.parse(Content.Chunk.EOF);
        parts.requireSound();
    }

    /** The request with these fields as parameters, and these files. */
    HttpServletRequest within(HttpServletRequest request) {
        var parameters = new HashMap<String, String[]>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return new DefaultMultipartHttpServletRequest(request, files, parameters, Map.of());
    }

    @Override
    public void close() {
        files.values().stream().flatMap(List::stream).forEach(file -> ((ReceivedFile) file).discard());
    }

    private static String boundary(String contentType) throws IOException {
        try {
            String boundary = contentType.regionMatches(true, 0, "multipart/form-data", 0, 19)
                    ? MultiPart.extractBoundary(contentType)
                    : null;
            if (boundary != null && !boundary.isEmpty()) {
                return boundary;
            }
        } catch (IllegalArgumentException openQuote) {
            throw new IOException("a type that breaks off", openQuote);
        }
        throw new IOException("no form with a boundary");
    }

    /** Hears of the parts in their order. The parser keeps what is thrown here to itself. */
    private class Parts implements MultiPart.Parser.Listener {

        private final HttpHeaders head = new HttpHeaders();
        private @Nullable String field;
        private @Nullable ReceivedFile file;
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private @Nullable Throwable failure;

        @Override
        public void onPartHeader(String name, String value) {
            head.add(name, value);
        }

        @Override
        public void onPartHeaders() {
            attempt(this::begin);
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            attempt(() -> take(chunk.getByteBuffer()));
        }

        @Override
        public void onPartEnd() {
            attempt(this::end);
        }

        @Override
        public void onFailure(Throwable cause) {
            fail(cause);
        }

        void requireSound() throws IOException {
            switch (failure) {
                case null -> {}
                case UploadTooLarge tooLarge -> throw tooLarge;
                case UncheckedIOException disk -> throw disk;
                // So the parser says that it was sent too many parts, or too long a head.
                case IllegalStateException limit -> throw new UploadTooLarge(String.valueOf(limit.getMessage()));
                default -> throw new IOException(failure);
            }
        }

        private void begin() throws IOException {
            ContentDisposition disposition = head.getContentDisposition();
            String name = disposition.getFilename();
            field = name == null || withFiles ? disposition.getName() : null;
            if (field != null && name != null) {
                file = new ReceivedFile(field, name, head.getFirst(HttpHeaders.CONTENT_TYPE), folder);
                files.add(field, file);
            }
            head.clear();
        }

        private void take(ByteBuffer content) throws IOException {
            if (file != null) {
                file.append(content);
            } else if (field != null) {
                bytesOfFields += content.remaining();
                if (bytesOfFields > MOST_BYTES_OF_FIELDS) {
                    throw new UploadTooLarge("fields");
                }
                byte[] bytes = new byte[content.remaining()];
                content.get(bytes);
                text.writeBytes(bytes);
            }
        }

        private void end() {
            if (file != null) {
                file.end();
            } else if (field != null) {
                fields.add(field, text.toString(UTF_8));
            }
            field = null;
            file = null;
            text.reset();
        }

        private void attempt(Step step) {
            if (failure != null) {
                return;
            }
            try {
                step.take();
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }

        private void fail(Throwable cause) {
            failure = failure == null ? cause : failure;
        }
    }

    private interface Step {
        void take() throws IOException;
    }
}
