package dev.madang.center.program;

import dev.madang.center.Partnering;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a partner teaches, on the page from which they go about. */
@Component
@Order(30)
class ProgramsOfPartner implements Section<Partnering> {

    private final Programs programs;

    ProgramsOfPartner(Programs programs) {
        this.programs = programs;
    }

    /** Feeds {@code center/program/partner :: programs}. */
    record Content(List<Program> programs) {}

    @Override
    public Optional<PageSection> of(Partnering partnering, Reader reader) {
        List<Program> all = programs.of(partnering.partner());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("center/program/partner :: programs", new Content(all)));
    }
}
