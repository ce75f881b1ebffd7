package dev.madang.rental.hosting.editor;

import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How a {@link ListingForm} is made of a request. */
@ControllerAdvice(basePackageClasses = ListingForm.class)
class ListingFormBinding {

    private static final String ROWS = "options";
    private static final Pattern ROW = Pattern.compile("options\\[\\d{1,2}]\\.(id|name|price|deposit)");

    /** Whole by its constructor, which leaves empty rows out: nothing is set on it afterwards. */
    @InitBinder("listingForm")
    void byConstructorOnly(WebDataBinder binder, HttpServletRequest request) {
        requireRows(request);
        binder.setDeclarativeBinding(true);
    }

    /** A row that no form has would fail the binding. */
    private static void requireRows(HttpServletRequest request) {
        boolean forged = request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.startsWith(ROWS) && !ROW.matcher(name).matches());
        if (forged) {
            throw Refusal.malformed("error.400.text");
        }
    }
}
