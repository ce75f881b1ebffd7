package dev.madang.admin.web;

import dev.madang.member.MemberCard;
import dev.madang.platform.jobs.JobHistory.Kind;
import dev.madang.platform.jobs.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One job and its runs, newest first ({@code admin/job}).
 *
 * @param operators who started the rows that were started by hand
 * @param current address of these rows
 * @param previous address of the newer ones; null when there are none
 * @param next address of the older ones; null when there are none
 */
record JobPage(
        JobRow row,
        Kind filter,
        List<RecordedRun> runs,
        Map<UUID, MemberCard> operators,
        String current,
        @Nullable String previous,
        @Nullable String next) {

    /** Address of the same job with another filter. */
    public String address(Kind other) {
        return address(row.name(), other);
    }

    static String address(String job) {
        return "/admin/jobs/" + job;
    }

    static String address(String job, Kind filter) {
        return address(job) + "?show=" + filter.slug();
    }
}
