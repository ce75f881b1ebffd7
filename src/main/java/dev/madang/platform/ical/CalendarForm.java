package dev.madang.platform.ical;

import dev.madang.platform.text.Written;
import jakarta.validation.constraints.NotBlank;

/** A calendar of another program as it is typed. */
public class CalendarForm {

    @Written(most = 40, tooLong = "ical.name.long")
    private String name = "";

    @NotBlank(message = "{ical.address.missing}")
    private String address = "";

    /** In the member's words; empty for the name of its host. */
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
