package dev.madang.center.place;

import dev.madang.center.Partnering;
import dev.madang.center.place.Centers.WorkedAt;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The centres of a partner, and those at which somebody works, on the page from which they go about. */
@Component
@Order(20)
class CentersOfPartner implements Section<Partnering> {

    private final Centers centers;

    CentersOfPartner(Centers centers) {
        this.centers = centers;
    }

    /** Feeds {@code center/place/partner :: centers}. */
    record Content(List<WorkedAt> centers) {}

    @Override
    public Optional<PageSection> of(Partnering partnering, Reader reader) {
        return Optional.of(new PageSection(
                "center/place/partner :: centers", new Content(centers.workedAtBy(partnering.partner()))));
    }
}
