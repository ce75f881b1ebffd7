package dev.madang.shared;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A 시/도 ({@code seoul}) or one of its 시/군/구 ({@code seoul-mapo}).
 *
 * @param code stable slug, used in addresses and in the database
 * @param parent code of the 시/도 that holds this 시/군/구, {@code null} for a 시/도
 * @param ko short Korean name (서울, 마포구)
 * @param en English name (Seoul, Mapo-gu)
 * @param lat latitude of its office or middle, in degrees
 * @param lng longitude of the same point, in degrees
 */
public record Region(String code, @Nullable String parent, String ko, String en, double lat, double lng)
        implements Bilingual {

    /** Names without their ending that are words of their own. */
    private static final Set<String> OTHER_WORDS = Set.of("수영", "사상", "고성", "장수", "기장");

    public boolean isSido() {
        return parent == null;
    }

    /** What it is called, in small letters: 마포구 and 마포, mapo-gu and mapo. */
    public Stream<String> calledNames() {
        String english = en.toLowerCase(Locale.ROOT);
        return Stream.of(ko, ko.replaceFirst("[시군구]$", ""), english, english.replaceFirst("-(?:si|gun|gu)$", ""))
                .filter(name -> name.length() > 1 && !OTHER_WORDS.contains(name))
                .distinct();
    }

    /** Its office or middle. */
    public MapPoint point() {
        return new MapPoint(lat, lng);
    }

    /** Kilometres along the ground to a point given in degrees. */
    public double kilometresTo(double otherLat, double otherLng) {
        return point().kilometresTo(new MapPoint(otherLat, otherLng));
    }
}
