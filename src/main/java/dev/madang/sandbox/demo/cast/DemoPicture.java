package dev.madang.sandbox.demo.cast;

import dev.madang.media.Drawing;
import dev.madang.sandbox.demo.drawing.StillLife;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import java.util.UUID;

/**
 * A picture that somebody took of the gear of a listing.
 *
 * @param take tells pictures of one view apart
 */
public record DemoPicture(UUID id, UUID owner, DemoListing listing, View view, int take) {

    public Drawing drawing() {
        var stillLife = new StillLife(listing.good().category(), listing.good().drawing(), listing.number());
        return new Drawing(id, owner, stillLife.svg(view, take), StillLife.WIDTH, StillLife.HEIGHT);
    }
}
