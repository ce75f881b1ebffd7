package dev.madang.platform.web;

import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Prints {@code 12,000원} in Korean and {@code ₩12,000} elsewhere; reads what people type, see {@link TypedWon}. */
@Component
class WonFormatter implements Formatter<Won> {

    @Override
    public String print(Won won, Locale locale) {
        String digits = NumberFormat.getIntegerInstance(Locale.ROOT).format(Math.abs(won.amount()));
        String sign = won.amount() < 0 ? "-" : "";
        return locale.getLanguage().equals("ko") ? sign + digits + "원" : sign + "₩" + digits;
    }

    @Override
    public Won parse(String text, Locale locale) throws ParseException {
        return TypedWon.read(text).orElseThrow(() -> new ParseException(text, 0));
    }
}
