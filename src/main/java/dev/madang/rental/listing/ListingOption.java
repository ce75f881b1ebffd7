package dev.madang.rental.listing;

import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** Something that can be taken along with a listing: a stove, a second mat. */
@Entity
public class ListingOption {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Listing listing;

    private int position;
    private String name;
    private Won price;
    private Won deposit;
    private boolean offered;

    protected ListingOption() {}

    ListingOption(Listing listing, OptionDetails details, int position) {
        this.listing = listing;
        id = Ids.next();
        name = details.name();
        price = details.price();
        deposit = details.deposit();
        this.position = position;
        offered = true;
    }

    void offer(OptionDetails details, int newPosition) {
        name = details.name();
        price = details.price();
        deposit = details.deposit();
        position = newPosition;
        offered = true;
    }

    /** No longer offered, but kept: reservations chose it. */
    void withdraw() {
        offered = false;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** For the whole rental, once per reservation. */
    public Won price() {
        return price;
    }

    public Won deposit() {
        return deposit;
    }

    OptionDetails details() {
        return new OptionDetails(id, name, price, deposit);
    }

    boolean isOffered() {
        return offered;
    }
}
