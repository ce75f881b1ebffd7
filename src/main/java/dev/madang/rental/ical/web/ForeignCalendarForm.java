package dev.madang.rental.ical.web;

import dev.madang.rental.ical.ForeignCalendarDesk;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A foreign calendar as it is typed. */
class ForeignCalendarForm {

    @Size(max = ForeignCalendarDesk.NAME_LENGTH, message = "{ical.name.long}")
    private String name = "";

    @NotBlank(message = "{ical.address.missing}")
    private String address = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address.strip();
    }
}
