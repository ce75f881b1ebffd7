package dev.madang.shared;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The 17 시/도 of Korea and their 시/군/구, in the official order. Sejong has no 시/군/구 and stands for itself. */
@Component
public class Regions {

    private final Map<String, Region> byCode;
    private final List<Region> sidos;
    private final List<Region> places;

    public Regions() {
        byCode = CsvTable.read("/regions.csv").byCode(Regions::region);
        sidos = byCode.values().stream().filter(Region::isSido).toList();
        places = byCode.values().stream()
                .filter(region -> !region.isSido() || sigungu(region.code()).isEmpty())
                .toList();
    }

    /** The 17 시/도. */
    public List<Region> sidos() {
        return sidos;
    }

    /** The 시/군/구 of a 시/도; empty for Sejong and for a code that is no 시/도. */
    public List<Region> sigungu(String sido) {
        return byCode.values().stream()
                .filter(region -> sido.equals(region.parent()))
                .toList();
    }

    /** Every region that gear can be in: all 시/군/구, and Sejong. */
    public List<Region> places() {
        return places;
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The place whose middle is closest to a point given in degrees. */
    public Region nearest(double lat, double lng) {
        return places.stream()
                .min(comparingDouble(place -> place.kilometresTo(lat, lng)))
                .orElseThrow();
    }

    /** The places whose middle lies within so many kilometres of this one's, nearest first, itself among them; empty for an unknown code. */
    public List<Region> neighbours(String code, double kilometres) {
        return find(code).stream()
                .flatMap(centre -> places.stream()
                        .filter(place -> centre.kilometresTo(place.lat(), place.lng()) <= kilometres)
                        .sorted(comparingDouble(place -> centre.kilometresTo(place.lat(), place.lng()))))
                .toList();
    }

    /** Whether the 시/도 is, or holds, the region. */
    public boolean contains(String sido, String code) {
        return find(code)
                .filter(region -> sido.equals(region.code()) || sido.equals(region.parent()))
                .isPresent();
    }

    /** The whole name: 서울 마포구, in English Mapo-gu, Seoul; empty for an unknown code. */
    public String fullName(String code, Locale locale) {
        return find(code).map(region -> fullName(region, locale)).orElse("");
    }

    private String fullName(Region region, Locale locale) {
        String name = region.name(locale);
        if (region.parent() == null) {
            return name;
        }
        String sido = find(region.parent()).orElseThrow().name(locale);
        return Bilingual.isEnglish(locale) ? name + ", " + sido : sido + " " + name;
    }

    private static Region region(CsvTable.Row row) {
        return new Region(
                row.text("code"),
                row.optional("parent"),
                row.text("ko"),
                row.text("en"),
                row.number("lat"),
                row.number("lng"));
    }
}
