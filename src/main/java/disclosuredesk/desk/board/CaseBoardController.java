package disclosuredesk.desk.board;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsNotices;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Duties;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board for managers (督办看板): now, the last twelve months, and the week on a sheet. Who sees the whole agency sees it. */
@Controller
class CaseBoardController {

    private final Boards boards;
    private final Trends trends;
    private final LiveYears liveYears;
    private final Weeks weeks;
    private final AgencyCounts counts;
    private final Visibility visibility;
    private final Clock clock;
    private final RightsNotices rightsNotices;

    CaseBoardController(
            Boards boards,
            Trends trends,
            LiveYears liveYears,
            Weeks weeks,
            AgencyCounts counts,
            Visibility visibility,
            Clock clock,
            RightsNotices rightsNotices) {
        this.boards = boards;
        this.trends = trends;
        this.liveYears = liveYears;
        this.weeks = weeks;
        this.counts = counts;
        this.visibility = visibility;
        this.clock = clock;
        this.rightsNotices = rightsNotices;
    }

    @GetMapping("/board")
    String board(Officer by, Model model) {
        require(by);
        model.addAttribute(
                "board",
                counts.of(by.agencyId(), "board", Duties.MATTERS, () -> boards.of(by.agencyId()))
                        .without(visibility.hiddenFrom(by)));
        model.addAttribute("lights", Lights.ORDER);
        model.addAttribute("rightsNotices", rightsNotices.of(by));
        return "desk/board";
    }

    /** The part that looks back, for which nobody waits in the morning: it comes when it is scrolled to. */
    @GetMapping("/board/trend")
    String trend(Officer by, Model model) {
        require(by);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("trend", counts.of(by.agencyId(), "trend", () -> trends.of(by.agencyId(), today)));
        model.addAttribute(
                "live",
                counts.of(
                        by.agencyId(),
                        "live year",
                        LiveYears.MATTERS,
                        () -> liveYears.of(by.agencyId(), today.getYear())));
        return "desk/board-trend";
    }

    @GetMapping("/board/week")
    String week(Officer by, Model model) {
        require(by);
        model.addAttribute(
                "week",
                counts.of(by.agencyId(), "week", () -> weeks.of(by.agencyId())).without(visibility.hiddenFrom(by)));
        return "desk/board-week";
    }

    private static void require(Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("desk.forbidden");
        }
    }
}
