package dev.madang.rental.handover.web;

import static dev.madang.rental.reservation.PlainRental.seoul;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Carrier;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.DirectFieldBindingResult;

/** What has to be said of a meeting, and what of a parcel. */
class TransferFormTest {

    final TransferForm form = TransferForm.like(TransferKind.HAND_OVER, seoul("2026-12-10T12:30:59"), "역 앞");

    @Test
    void itBeginsAsItMostLikelyWas() {
        assertThat(form.getKind()).isEqualTo(TransferKind.HAND_OVER);
        assertThat(form.getHappenedAt()).as("to the minute").isEqualTo(LocalDateTime.parse("2026-12-10T12:30"));
        assertThat(form.getPlace()).isEqualTo("역 앞");
        assertThat(TransferForm.like(TransferKind.RETURN, seoul("2026-12-12T00:00"), null)
                        .getPlace())
                .isEmpty();
    }

    @Test
    void aMeetingNeedsAPlaceAndNoCarrier() {
        assertThat(problems(HandOver.IN_PERSON)).isEmpty();
        form.setPlace(" ");
        assertThat(problems(HandOver.IN_PERSON)).containsExactly("place handover.missing.place");
    }

    @Test
    void aParcelNeedsACarrierFirstAndNoPlace() {
        form.setPlace("");
        assertThat(problems(HandOver.PARCEL)).containsExactly("carrier handover.missing.carrier");
        form.setCarrier(Carrier.CJ);
        assertThat(problems(HandOver.PARCEL)).containsExactly("trackingNumber handover.number.known");
        form.setTrackingNumber("1234-5678 9012");
        assertThat(problems(HandOver.PARCEL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CJ, 123456789, true",
        "CJ, 12345678, false",
        "CJ, 12345678901234, true",
        "CJ, 123456789012345, false",
        "CJ, 12345678A, false",
        "OTHER, AB-12, true",
        "OTHER, A12, false"
    })
    void aNumberIsOneThatItsCarrierGives(Carrier carrier, String number, boolean accepted) {
        form.setCarrier(carrier);
        form.setTrackingNumber(number);
        String key = carrier == Carrier.OTHER ? "handover.number.other" : "handover.number.known";
        assertThat(problems(HandOver.PARCEL)).isEqualTo(accepted ? List.of() : List.of("trackingNumber " + key));
    }

    @Test
    void aMeetingIsReportedInSeoulsTimeWithoutAnyParcel() {
        form.setCarrier(Carrier.CJ);
        form.setTrackingNumber("123456789");
        form.setNote("가방째 드렸어요");
        assertThat(form.report(HandOver.IN_PERSON))
                .isEqualTo(new TransferReport(seoul("2026-12-10T12:30"), "역 앞", null, "가방째 드렸어요"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "1234-5678-9012", " 1234 5678 9012 "})
    void aParcelIsReportedByItsBareNumberWithoutAPlace(String typed) {
        form.setCarrier(Carrier.CU);
        form.setTrackingNumber(typed);
        TransferReport report = form.report(HandOver.PARCEL);
        assertThat(report.parcel()).isEqualTo(new TransferReport.Parcel(Carrier.CU, "123456789012"));
        assertThat(report.place()).isEmpty();
        assertThat(report.way()).isEqualTo(HandOver.PARCEL);
    }

    private List<String> problems(HandOver way) {
        var errors = new DirectFieldBindingResult(form, "transfer");
        form.require(way, errors);
        return errors.getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getCode())
                .toList();
    }
}
