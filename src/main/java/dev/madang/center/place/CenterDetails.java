package dev.madang.center.place;

import dev.madang.shared.MapPoint;
import java.util.List;
import java.util.UUID;

/** A centre as its partner describes it. */
public record CenterDetails(
        String name,
        String text,
        String region,
        String address,
        MapPoint point,
        String hours,
        boolean open,
        List<UUID> photos) {}
