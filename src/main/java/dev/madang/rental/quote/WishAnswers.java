package dev.madang.rental.quote;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.platform.web.Answer;
import dev.madang.rental.occupancy.DaysTaken;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.validation.BindingResult;

/** Does what a form asks for; a refusal is said in the form, at the field that should be mended. */
public final class WishAnswers {

    private WishAnswers() {}

    /**
     * @param listing the one that is asked for
     * @param act what to do with the wish; gives the path to go on to
     * @return still to be told what to show when it is refused
     */
    public static Answer answer(
            Supplier<UUID> listing, ReservationForm form, BindingResult errors, Function<BookingRequest, String> act) {
        return Answer.to(() -> take(wish(listing.get(), form), form, act))
                .of(errors)
                .part("card");
    }

    private static BookingRequest wish(UUID listing, ReservationForm form) {
        return form.wish(listing)
                .orElseThrow(
                        () -> Refusal.invalid("reservation.refused.reversed").at("to"));
    }

    private static String take(BookingRequest wish, ReservationForm form, Function<BookingRequest, String> act) {
        try {
            return act.apply(wish);
        } catch (DaysTaken taken) {
            throw Refusal.conflict("reservation.taken", wish.days());
        } catch (BookingRefused refused) {
            throw refused;
        } catch (Refusal refusal) {
            if (refusal.is(Kind.INVALID) || refusal.is(Kind.MALFORMED)) {
                form.setIdempotencyKey(Idempotency.newKey());
            }
            throw refusal;
        }
    }
}
