package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;

/** Rows of a form, {@code options[3].name}, which its constructor makes and which nothing is set on afterwards. */
public final class FormRows {

    private FormRows() {}

    /**
     * Binds a form by its constructor alone, which leaves empty rows out.
     *
     * @param rows name of the list, followed by those of a row's fields
     * @throws Refusal malformed, for a row that no form has: it would fail the binding
     */
    public static void bind(WebDataBinder binder, HttpServletRequest request, String rows, String... fields) {
        Pattern row = Pattern.compile(rows + "\\[\\d{1,2}]\\.(" + String.join("|", fields) + ")");
        boolean forged = request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.startsWith(rows) && !row.matcher(name).matches());
        if (forged) {
            throw Refusal.malformed("error.400.text");
        }
        binder.setDeclarativeBinding(true);
    }
}
