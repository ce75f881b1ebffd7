package dev.madang.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** A form with files, as a browser sends it. */
public class Multipart {

    private static final String BOUNDARY = "----madang-test-boundary";

    private final List<byte[]> parts = new ArrayList<>();

    /** @param fields name, value, name, value */
    public Multipart fields(String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            part("name=\"" + fields[i] + "\"", "", fields[i + 1].getBytes(UTF_8));
        }
        return this;
    }

    public Multipart file(String field, String name, String type, byte[] content) {
        part("name=\"" + field + "\"; filename=\"" + name + "\"", "Content-Type: " + type + "\r\n", content);
        return this;
    }

    /** A photo as phones send it: in the field {@code photo}, called a JPEG whatever it is. */
    public Multipart photo(byte[] content) {
        return file("photo", "IMG_0001.jpg", "image/jpeg", content);
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public BodyPublisher body() {
        return BodyPublishers.ofByteArray(bytes());
    }

    public byte[] bytes() {
        byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
        var whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        whole.writeBytes(end);
        return whole.toByteArray();
    }

    private void part(String disposition, String headers, byte[] content) {
        String head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n";
        parts.add(head.getBytes(UTF_8));
        parts.add(content);
        parts.add("\r\n".getBytes(UTF_8));
    }
}
