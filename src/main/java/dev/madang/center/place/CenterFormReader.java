package dev.madang.center.place;

import dev.madang.center.TypedOffer;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads what a partner typed about a centre, and notes at each field what is wrong with it. */
@Component
class CenterFormReader {

    private final Regions regions;

    CenterFormReader(Regions regions) {
        this.regions = regions;
    }

    /** What was typed; to be used only when nothing was noted. */
    CenterDetails read(CenterForm form, List<UUID> photos, Errors errors) {
        var typed = new TypedOffer(errors);
        Optional<Region> region = regions.find(form.region()).filter(regions.places()::contains);
        if (region.isEmpty()) {
            errors.rejectValue("region", "center.form.choice");
        }
        MapPoint middle = region.map(Region::point).orElse(new MapPoint(37.5, 127));
        return new CenterDetails(
                typed.name("name", form.name(), 2, 60),
                typed.open("text", form.text(), 0, 4000),
                form.region(),
                typed.open("address", form.address(), 2, 200),
                new MapPoint(
                        typed.degrees("lat", form.lat(), 32, 40, middle.lat()),
                        typed.degrees("lng", form.lng(), 123, 133, middle.lng())),
                typed.open("hours", form.hours(), 0, 200),
                form.open().equals("true"),
                photos);
    }
}
