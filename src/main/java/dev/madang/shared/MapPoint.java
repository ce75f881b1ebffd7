package dev.madang.shared;

/**
 * A point on the ground.
 *
 * @param lat latitude in degrees, north is positive
 * @param lng longitude in degrees, east is positive
 */
public record MapPoint(double lat, double lng) {

    private static final double EARTH_RADIUS_KM = 6371;
    private static final double ROUNDED_TO_DEGREES = 100;

    /** Kilometres along the ground. */
    public double kilometresTo(MapPoint other) {
        double halfLat = Math.toRadians(other.lat - lat) / 2;
        double halfLng = Math.toRadians(other.lng - lng) / 2;
        double haversine = square(Math.sin(halfLat))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(halfLng));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
    }

    /** The same to about a kilometre: near enough for who comes by, too far to find the door. */
    public MapPoint rounded() {
        return new MapPoint(rounded(lat), rounded(lng));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * ROUNDED_TO_DEGREES) / ROUNDED_TO_DEGREES;
    }

    private static double square(double value) {
        return value * value;
    }
}
