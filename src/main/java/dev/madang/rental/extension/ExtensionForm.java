package dev.madang.rental.extension;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Until when a guest wants to keep the gear. */
class ExtensionForm {

    @DateTimeFormat(iso = ISO.DATE)
    @NotNull(message = "{extension.missing}")
    private @Nullable LocalDate to;

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
