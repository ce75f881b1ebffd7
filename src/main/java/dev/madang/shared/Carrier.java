package dev.madang.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who carries parcels in Korea, each with its public page that says where a parcel is. */
public enum Carrier {
    CJ("https://trace.cjlogistics.com/next/tracking.html?wblNo="),
    POST("https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?sid1="),
    HANJIN("https://www.hanjin.com/kor/CMS/DeliveryMgr/WaybillResult.do?mCode=MN038&schLang=KR&wblnumText2="),
    LOTTE("https://www.lotteglogis.com/home/reservation/tracking/linkView?InvNo="),
    LOGEN("https://www.ilogen.com/web/personal/trace/"),
    CU("https://www.cupost.co.kr/postbox/delivery/localResult.cupost?invoice_no="),
    GS25("https://www.cvsnet.co.kr/invoice/tracking.do?invoice_no="),
    OTHER(null);

    private final @Nullable String trackingPage;

    Carrier(@Nullable String trackingPage) {
        this.trackingPage = trackingPage;
    }

    /** Where the parcel of this number is shown; empty for carriers that are not known. */
    public Optional<String> trackingPage(String number) {
        return Optional.ofNullable(trackingPage).map(page -> page + number);
    }

    /** Known carriers number parcels with digits only, the others may use letters, too. */
    public boolean isNumber(String number) {
        return number.matches(this == OTHER ? "[0-9A-Za-z]{4,30}" : "[0-9]{9,14}");
    }
}
