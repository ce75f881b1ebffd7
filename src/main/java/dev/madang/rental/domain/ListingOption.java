package dev.madang.rental.domain;

import dev.madang.shared.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Something that can be taken along with a listing: a stove, a second mat. */
@Entity
public class ListingOption {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Listing listing;

    private int position;
    private String name;
    private Won price;
    private Won deposit;
    private boolean offered;

    protected ListingOption() {}

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

    boolean isOffered() {
        return offered;
    }
}
