package dev.madang.member.web.resumption;

import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent after the session had ended.
 *
 * @param path where it was sent to
 * @param fields what was typed, without passwords, files and the CSRF token
 */
record KeptForm(String path, List<Field> fields) {

    private static final int MAX_CHARACTERS = 64_000;

    record Field(String name, String value) {}

    /** The form a request sent, unless it is too large to be one that was typed. */
    static Optional<KeptForm> of(HttpServletRequest request) {
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(parameter -> isKept(parameter.getKey()))
                .flatMap(KeptForm::fields)
                .toList();
        int characters = fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        String path = LocalPath.of(request.getRequestURI()).value();
        return characters <= MAX_CHARACTERS ? Optional.of(new KeptForm(path, fields)) : Optional.empty();
    }

    private static boolean isKept(String name) {
        return !name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static java.util.stream.Stream<Field> fields(Map.Entry<String, String[]> parameter) {
        return Arrays.stream(parameter.getValue()).map(value -> new Field(parameter.getKey(), value));
    }
}
