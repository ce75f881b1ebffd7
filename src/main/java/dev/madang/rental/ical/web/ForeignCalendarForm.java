package dev.madang.rental.ical.web;

import dev.madang.platform.text.Written;
import dev.madang.rental.ical.ForeignCalendarDesk;
import jakarta.validation.constraints.NotBlank;

/** A foreign calendar as it is typed. */
class ForeignCalendarForm {

    @Written(most = ForeignCalendarDesk.NAME_LENGTH, tooLong = "ical.name.long")
    private String name = "";

    @NotBlank(message = "{ical.address.missing}")
    private String address = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address.strip();
    }
}
