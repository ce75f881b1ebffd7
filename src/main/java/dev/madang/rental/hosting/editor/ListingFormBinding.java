package dev.madang.rental.hosting.editor;

import dev.madang.platform.web.FormRows;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How a {@link ListingForm} is made of a request. */
@ControllerAdvice(basePackageClasses = ListingForm.class)
class ListingFormBinding {

    @InitBinder("listingForm")
    void options(WebDataBinder binder, HttpServletRequest request) {
        FormRows.bind(binder, request, "options", "id", "name", "price", "deposit");
    }
}
