package dev.madang.rental.catalog;

import static java.util.Comparator.comparingDouble;

import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A drawn map: each 시/군/구 is the ground that is closer to its middle than to any other's, and the thing shown lies
 * somewhere in a circle in the middle.
 *
 * @param radius of the circle, in the map's units
 */
record RegionMap(List<Cell> cells, double radius) {

    /** The map's own units: the circle stands in the middle of 640 × 360. */
    static final int WIDTH = 640;

    static final int HEIGHT = 360;

    /** So many places are to be seen around the middle. */
    private static final int NEIGHBOURS = 6;

    private static final double KM_PER_DEGREE = 111.2;
    private static final double CIRCLE_KM = 1;
    private static final double SMALLEST_CIRCLE = 16;
    private static final double LABEL_WIDTH = 96;
    private static final double LABEL_HEIGHT = 30;

    /**
     * @param outline as an SVG path
     * @param own whether the thing shown lies there
     * @param label where its name stands, {@code null} where there is no room for it
     */
    record Cell(
            String name,
            String outline,
            boolean own,
            @Nullable Spot label) {}

    /**
     * @param around the middle, already as rough as it may be shown
     * @param region code of the place it belongs to
     */
    static RegionMap of(MapPoint around, String region, Regions regions, Locale locale) {
        List<Region> nearest = regions.places().stream()
                .sorted(comparingDouble(place -> place.point().kilometresTo(around)))
                .toList();
        double furthestKm = nearest.get(NEIGHBOURS).point().kilometresTo(around);
        var projection = new Projection(around, HEIGHT / 2d / furthestKm);
        List<Site> sites = nearest.stream()
                .map(place -> new Site(place, projection.spot(place.point())))
                .filter(site -> site.spot().isNear())
                .toList();
        double radius = Math.max(SMALLEST_CIRCLE, CIRCLE_KM * projection.unitsPerKm());
        List<Spot> labels = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Site site : sites) {
            List<Spot> ground = ground(site, sites);
            if (!ground.isEmpty()) {
                boolean own = site.place().code().equals(region);
                Spot label = label(site.spot(), own, radius, labels);
                cells.add(new Cell(site.place().name(locale), outline(ground), own, label));
            }
        }
        return new RegionMap(cells, radius);
    }

    private static List<Spot> ground(Site site, List<Site> sites) {
        List<Spot> ground = Spot.WHOLE_MAP;
        for (Site other : sites) {
            if (other != site) {
                ground = closerTo(site.spot(), other.spot(), ground);
            }
        }
        return ground;
    }

    /** In its middle, unless it would leave the map or cover another name; the own name goes below the circle instead of under it. */
    private static @Nullable Spot label(Spot middle, boolean own, double radius, List<Spot> labels) {
        Spot circle = new Spot(WIDTH / 2d, HEIGHT / 2d);
        boolean underCircle = Math.abs(middle.x() - circle.x()) < LABEL_WIDTH / 2 + radius
                && Math.abs(middle.y() - circle.y()) < LABEL_HEIGHT / 2 + radius;
        Spot label = own && underCircle ? new Spot(circle.x(), circle.y() + radius + LABEL_HEIGHT / 2) : middle;
        if (!label.hasRoom() || (underCircle && !own) || labels.stream().anyMatch(label::covers)) {
            return null;
        }
        labels.add(label);
        return label;
    }

    /** The part of the ground that is closer to one spot than to the other: cut along the line between them. */
    private static List<Spot> closerTo(Spot one, Spot other, List<Spot> ground) {
        List<Spot> part = new ArrayList<>();
        for (int i = 0; i < ground.size(); i++) {
            Spot corner = ground.get(i);
            Spot next = ground.get((i + 1) % ground.size());
            double here = corner.beyondMiddle(one, other);
            double there = next.beyondMiddle(one, other);
            if (here <= 0) {
                part.add(corner);
            }
            if (here < 0 && there > 0 || here > 0 && there < 0) {
                part.add(corner.towards(next, here / (here - there)));
            }
        }
        return part;
    }

    private static String outline(List<Spot> ground) {
        return ground.stream()
                .map(spot -> "%.1f %.1f".formatted(spot.x(), spot.y()))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    private record Site(Region place, Spot spot) {}

    private record Projection(MapPoint middle, double unitsPerKm) {

        Spot spot(MapPoint point) {
            double eastKm = (point.lng() - middle.lng()) * Math.cos(Math.toRadians(middle.lat())) * KM_PER_DEGREE;
            double southKm = (middle.lat() - point.lat()) * KM_PER_DEGREE;
            return new Spot(WIDTH / 2d + eastKm * unitsPerKm, HEIGHT / 2d + southKm * unitsPerKm);
        }
    }

    /** A point of the map, from its left upper corner. */
    record Spot(double x, double y) {

        static final List<Spot> WHOLE_MAP =
                List.of(new Spot(0, 0), new Spot(WIDTH, 0), new Spot(WIDTH, HEIGHT), new Spot(0, HEIGHT));

        /** For a name, within the map. */
        boolean hasRoom() {
            return x > LABEL_WIDTH / 2
                    && x < WIDTH - LABEL_WIDTH / 2
                    && y > LABEL_HEIGHT / 2
                    && y < HEIGHT - LABEL_HEIGHT / 2;
        }

        boolean covers(Spot other) {
            return Math.abs(x - other.x) < LABEL_WIDTH && Math.abs(y - other.y) < LABEL_HEIGHT;
        }

        /** Whether its ground may reach into the map. */
        boolean isNear() {
            return x > -WIDTH && x < 2 * WIDTH && y > -2 * HEIGHT && y < 3 * HEIGHT;
        }

        /** Negative on the one's side of the middle between two spots, positive on the other's. */
        double beyondMiddle(Spot one, Spot other) {
            return (x - (one.x + other.x) / 2) * (other.x - one.x) + (y - (one.y + other.y) / 2) * (other.y - one.y);
        }

        Spot towards(Spot other, double share) {
            return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
        }
    }
}
