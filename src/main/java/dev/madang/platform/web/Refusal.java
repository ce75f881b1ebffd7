package dev.madang.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that a person made and Madang refuses: a status and a sentence that says why and what to do. */
public class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final Object[] arguments;

    /**
     * @param key message key of the sentence
     * @param arguments of the sentence; {@code Won}, dates and instants are printed in the reader's language
     */
    public Refusal(HttpStatus status, String key, Object... arguments) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "error.404.text");
    }

    /** Headers that go with the answer, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments;
    }
}
