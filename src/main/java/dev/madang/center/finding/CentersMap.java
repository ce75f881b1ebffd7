package dev.madang.center.finding;

import dev.madang.center.Links;
import dev.madang.shared.MapPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.DoubleStream;

/**
 * The centres of a list as they lie around a place, north above, drawn on the server: no strangers' map, and what is looked for is
 * told to nobody.
 *
 * @param rings how far it is from the middle; none where that is nobody's place
 * @param placed whether the middle is where the reader is
 */
public record CentersMap(List<Pin> pins, List<Ring> rings, boolean placed) {

    /** The map's own units: as wide as high, the place in its middle. */
    public static final int SIZE = 400;

    private static final double MIDDLE = SIZE / 2d;
    private static final double EDGE = 26;
    private static final double PIN = 17;
    private static final double APART = 30;
    private static final double KM_PER_DEGREE = 111.2;
    private static final List<Double> RINGS = List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0);
    private static final double SMALLEST_KM = 0.6;

    /**
     * @param number of its card in the list, from 1
     * @param x from the left, and {@code y} from above
     */
    public record Pin(int number, UUID center, String name, int x, int y) {

        public String href() {
            return Links.center(center);
        }

        boolean isInTheMiddle() {
            return Math.hypot(x - MIDDLE, y - MIDDLE) < APART * .8;
        }

        boolean covers(Pin other) {
            return Math.hypot(x - other.x, y - other.y) < APART;
        }
    }

    /** A distance from the middle. */
    public record Ring(double kilometres, int radius) {

        public boolean isBelowOne() {
            return kilometres < 1;
        }

        public int metres() {
            return (int) Math.round(kilometres * 1000);
        }

        /** Where its label stands. */
        public int top() {
            return (int) MIDDLE - radius;
        }
    }

    /** @param here where the reader is; where that is not known the map lies around the centres */
    static Optional<CentersMap> of(List<CenterCard> cards, Optional<MapPoint> here) {
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        MapPoint middle = here.orElseGet(() -> middle(cards));
        double furthest = cards.stream()
                .mapToDouble(card -> middle.kilometresTo(card.point()))
                .max()
                .orElse(0);
        double unitsPerKm = (MIDDLE - EDGE) / Math.max(SMALLEST_KM, furthest);
        var pins = new ArrayList<Pin>();
        for (CenterCard card : cards) {
            pins.add(pin(card, pins, middle, unitsPerKm, here.isPresent()));
        }
        return Optional.of(
                new CentersMap(List.copyOf(pins), here.isPresent() ? rings(unitsPerKm) : List.of(), here.isPresent()));
    }

    private static MapPoint middle(List<CenterCard> cards) {
        return new MapPoint(
                halfWay(cards.stream().mapToDouble(card -> card.point().lat())),
                halfWay(cards.stream().mapToDouble(card -> card.point().lng())));
    }

    private static double halfWay(DoubleStream degrees) {
        var range = degrees.summaryStatistics();
        return (range.getMin() + range.getMax()) / 2;
    }

    /** Beside those that are there already and beside the reader, so that every number can be read and hit. */
    private static Pin pin(CenterCard card, List<Pin> there, MapPoint middle, double unitsPerKm, boolean placed) {
        double eastKm = (card.point().lng() - middle.lng()) * Math.cos(Math.toRadians(middle.lat())) * KM_PER_DEGREE;
        double southKm = (middle.lat() - card.point().lat()) * KM_PER_DEGREE;
        double x = MIDDLE + eastKm * unitsPerKm;
        double y = MIDDLE + southKm * unitsPerKm;
        Pin pin = at(card, there.size() + 1, x, y);
        for (int step = 1;
                step < 60 && (placed && pin.isInTheMiddle() || there.stream().anyMatch(pin::covers));
                step++) {
            double turn = step * 2.4;
            double away = APART / 2 * Math.sqrt(step);
            pin = at(card, there.size() + 1, x + away * Math.cos(turn), y + away * Math.sin(turn));
        }
        return pin;
    }

    private static Pin at(CenterCard card, int number, double x, double y) {
        return new Pin(number, card.id(), card.name(), within(x), within(y));
    }

    private static int within(double at) {
        return (int) Math.round(Math.clamp(at, PIN, SIZE - PIN));
    }

    /** The two widest that fit. */
    private static List<Ring> rings(double unitsPerKm) {
        List<Ring> fitting = RINGS.stream()
                .map(km -> new Ring(km, (int) Math.round(km * unitsPerKm)))
                .filter(ring -> ring.radius() <= MIDDLE - 8)
                .toList();
        return fitting.subList(Math.max(0, fitting.size() - 2), fitting.size());
    }
}
