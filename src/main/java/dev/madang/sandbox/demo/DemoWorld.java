package dev.madang.sandbox.demo;

import dev.madang.media.Drawing;
import dev.madang.rental.Categories;
import dev.madang.sandbox.demo.DemoTalk.Favourite;
import dev.madang.sandbox.demo.DemoTalk.Question;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoListings;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.cast.DemoPicture;
import dev.madang.sandbox.demo.rental.DemoClaim;
import dev.madang.sandbox.demo.rental.DemoProof;
import dev.madang.sandbox.demo.rental.DemoReservation;
import dev.madang.sandbox.demo.rental.DemoReservations;
import dev.madang.shared.Regions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that the demo is made of, thought out before anything is done. */
public record DemoWorld(
        Instant now,
        List<DemoMember> members,
        DemoMember secondOperator,
        List<DemoListing> listings,
        DemoReservations reservations,
        List<DemoReview> reviews,
        List<Question> questions,
        List<Favourite> favourites,
        List<DemoDrop> drops,
        List<DemoGoods> goods) {

    static DemoWorld compose(Categories categories, Regions regions, Instant now) {
        List<DemoMember> members = DemoMember.all(regions);
        List<DemoListing> listings = DemoListings.compose(categories, regions, members, now);
        DemoReservations reservations = DemoReservations.compose(listings, members, now);
        return new DemoWorld(
                now,
                members,
                DemoMember.secondOperator(regions),
                listings,
                reservations,
                DemoReviews.compose(reservations.told(), now),
                DemoTalk.questions(members, listings, now),
                DemoTalk.favourites(members, listings, now),
                DemoDrop.all(now),
                DemoGoods.all());
    }

    /** Those, too, who lend and borrow nothing. */
    List<DemoMember> everybody() {
        return Stream.concat(members.stream(), Stream.of(secondOperator)).toList();
    }

    List<Drawing> drawings() {
        var pictures = new ArrayList<DemoPicture>();
        listings.forEach(listing -> pictures.addAll(listing.pictures()));
        for (DemoReservation reservation : reservations.told()) {
            pictures.addAll(DemoProof.of(reservation));
            pictures.addAll(DemoClaim.pictures(reservation));
        }
        reviews.forEach(review -> pictures.addAll(review.pictures()));
        return Stream.of(
                        everybody().stream().map(DemoMember::portrait),
                        pictures.parallelStream().map(DemoPicture::drawing),
                        drops.stream().flatMap(DemoDrop::drawings),
                        goods.stream().flatMap(DemoGoods::drawings))
                .flatMap(all -> all)
                .toList();
    }
}
