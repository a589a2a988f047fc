package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.installation.StartRefused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a draft nobody goes on with is kept ({@code disclosuredesk.drafts.days}, 30), and how many days before its end its officer is told
 * ({@code disclosuredesk.drafts.notice-days}, 5).
 */
@Component
public class DraftDays {

    private static final int MOST = 365;

    /**
     * Drafts that are deleted soon.
     *
     * @param count 0: none
     * @param first the day the first of them is deleted; null: none
     */
    public record Ending(int count, @Nullable LocalDate first) {}

    private final int days;
    private final int noticeDays;
    private final RegistrationDrafts drafts;

    DraftDays(
            @Value("${disclosuredesk.drafts.days:30}") int days,
            @Value("${disclosuredesk.drafts.notice-days:5}") int noticeDays,
            RegistrationDrafts drafts) {
        this.drafts = drafts;
        this.noticeDays = noticeDays;
        if (noticeDays < 0 || noticeDays > MOST) {
            throw new StartRefused(
                    "disclosuredesk.drafts.notice-days不是0到%d的天数。".formatted(MOST), "这是草稿自动删除以前几天提醒，不填则为5；0为不提醒。");
        }
        if (days < 1 || days > MOST) {
            throw new StartRefused("disclosuredesk.drafts.days不是1到%d的天数。".formatted(MOST), "这是草稿没有再改动时保存的天数，不填则为30。");
        }
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** When a draft is deleted that is not changed any more. */
    public LocalDateTime end(LocalDateTime savedAt) {
        return savedAt.plusDays(days);
    }

    /** What was saved before is told of now, as it is deleted soon; a draft is never told of on the day it was typed. */
    public LocalDateTime toldBefore(LocalDateTime now) {
        return before(now).plusDays(Math.min(noticeDays, days - 1));
    }

    /** The officer's drafts of registrations that are deleted soon. */
    public Ending ending(LocalDateTime now, Officer by) {
        return ending(drafts.savedBefore(toldBefore(now), by));
    }

    /** The same of any drafts, by when they were saved. */
    public Ending ending(List<LocalDateTime> saved) {
        return new Ending(
                saved.size(),
                saved.stream()
                        .min(Comparator.naturalOrder())
                        .map(this::end)
                        .map(LocalDateTime::toLocalDate)
                        .orElse(null));
    }

    /**
     * Deletes the drafts of registrations nobody went on with.
     *
     * @return how many
     */
    public int forget(LocalDateTime now) {
        return drafts.forget(before(now));
    }

    /** What was saved before is deleted now. */
    public LocalDateTime before(LocalDateTime now) {
        return now.minusDays(days);
    }
}
