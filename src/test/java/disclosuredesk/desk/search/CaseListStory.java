package disclosuredesk.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.docket.CaseRow;
import disclosuredesk.desk.web.ListSeen.Neighbours;
import disclosuredesk.desk.worklist.Worklist;
import disclosuredesk.desk.worklist.Worklist.Queue;
import disclosuredesk.holding.Claiming;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Lists of cases: what is found, in which order, by whom, and the same as a sheet. */
abstract class CaseListStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CaseList list;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseExport export;

    @Autowired
    private Claiming claiming;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private RequestId registered(String name, String information) {
        Registration registration = new Registration(
                RequestId.random(),
                Receipt.on(Channel.IN_PERSON, world.today()),
                new Applicant(
                        ApplicantKind.NATURAL_PERSON,
                        name,
                        new Identity(Identity.Kind.OTHER, "样例证件1234"),
                        "13900000000",
                        null,
                        null,
                        null),
                information,
                null,
                WantedForm.PAPER,
                WantedRoute.POST);
        world.registering.register(registration, world.clerk);
        return registration.id();
    }

    private static CaseFilter text(String text) {
        CaseFilter filter = new CaseFilter();
        filter.text = text;
        return filter;
    }

    private List<RequestId> found(CaseFilter filter, Officer by) {
        return list.find(filter, by, 1).rows().stream().map(CaseRow::id).toList();
    }

    @Test
    void anyTwoNeighbouringCharactersFindTheCase() {
        String information = "请公开𠮷野路（一期）100%改造_EMS清单";
        RequestId id = registered("欧阳𬭶", information);
        registered("王小明", "城北片区棚户区改建规划");
        int[] characters = information.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            String two = new String(characters, i, 2);
            assertThat(found(text(two), world.clerk)).as(two).contains(id);
        }
        assertThat(found(text("阳𬭶"), world.clerk)).containsExactly(id);
        assertThat(found(text("ems"), world.clerk))
                .as("small letters find capitals")
                .containsExactly(id);
        assertThat(found(text("野路 欧阳"), world.clerk)).as("both words").containsExactly(id);
        assertThat(found(text("野路 小明"), world.clerk)).isEmpty();
        assertThat(found(text("0%"), world.clerk)).as("no wildcard").containsExactly(id);
        assertThat(found(text("__"), world.clerk)).isEmpty();
    }

    @Test
    void aCaseIsFoundByItsNumberInAnySpellingAndManyAtOnce() {
        RequestId first = registered("甲", "一");
        RequestId second = registered("乙", "二");
        registered("丙", "三");
        assertThat(found(text("2026-2"), world.clerk)).containsExactly(second);
        assertThat(found(text("依申〔2026〕0001号"), world.clerk)).containsExactly(first);
        CaseFilter many = new CaseFilter();
        many.numbers = "依申〔2026〕0001号\n2026/2\t没有这个 2026-99";
        assertThat(found(many, world.clerk)).containsExactly(second, first);
    }

    @Test
    void pagesNeitherDoubleNorLoseACaseThoughAllAreDueOnOneDay() {
        Set<RequestId> all = new HashSet<>();
        for (int i = 0; i < Page.SIZE * 2 + 7; i++) {
            all.add(registered("某" + i, "同日收到"));
        }
        for (CaseFilter.Order order : CaseFilter.Order.values()) {
            for (String text : List.of("", "同日")) {
                CaseFilter filter = text(text);
                filter.order = order;
                List<RequestId> seen = new ArrayList<>();
                for (int page = 1; page <= 3; page++) {
                    list.find(filter, world.clerk, page).rows().forEach(row -> seen.add(row.id()));
                }
                assertThat(seen)
                        .as("%s %s", order, text)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(all);
                assertThat(list.find(filter, world.clerk, 1).total()).isEqualTo(all.size());
                assertThat(list.find(filter, world.clerk, 99).number()).isEqualTo(3);
            }
        }
    }

    @Test
    void whatStandsBesideACaseIsWhatTheListShowsInEveryOrder() {
        world.registered(LocalDate.of(2025, 12, 30), ApplicantKind.NATURAL_PERSON);
        registered("甲", "东环路一期");
        world.archived(Ground.PROVIDED);
        world.registered(LocalDate.of(2026, 2, 25), ApplicantKind.NATURAL_PERSON);
        world.delivered(Ground.PROVIDED);
        registered("乙", "东环路二期");
        for (CaseFilter.Order order : CaseFilter.Order.values()) {
            for (String text : List.of("", "东环路")) {
                CaseFilter filter = text(text);
                filter.order = order;
                List<RequestId> shown = found(filter, world.clerk);
                assertThat(shown).hasSizeGreaterThan(3);
                for (int i = 0; i < shown.size(); i++) {
                    assertThat(list.around(filter, shown.get(i), world.clerk))
                            .as("%s %s %d", order, text, i)
                            .isEqualTo(new Neighbours(
                                    i == 0 ? null : shown.get(i - 1), i + 1 == shown.size() ? null : shown.get(i + 1)));
                }
            }
        }
    }

    @Test
    void whatFellOutOfAListStillLeadsToWhatWouldStandBesideIt() {
        RequestId first = registered("甲", "一");
        RequestId second = world.assigned();
        RequestId third = registered("丙", "三");
        CaseFilter filter = new CaseFilter();
        filter.step = "examineRequest";
        assertThat(found(filter, world.clerk)).containsExactly(third, first);
        assertThat(list.around(filter, second, world.clerk)).isEqualTo(new Neighbours(third, first));
        assertThat(list.around(filter, second, world.handlerElsewhere))
                .as("never to a case he may not see")
                .isEqualTo(new Neighbours(null, null));

        List<RequestId> waiting = worklist.page(Queue.TO_DO, "", world.clerk, 1).rows().stream()
                .map(CaseRow::id)
                .toList();
        assertThat(waiting).containsExactly(first, third);
        assertThat(worklist.around(Queue.TO_DO, "", first, world.clerk)).isEqualTo(new Neighbours(null, third));
        assertThat(worklist.around(Queue.TO_DO, "", second, world.clerk)).isEqualTo(new Neighbours(first, third));
        assertThat(worklist.around(Queue.TO_DO, "", third, world.clerk)).isEqualTo(new Neighbours(first, null));
        assertThat(worklist.around(Queue.TO_DO, "examineRequest", third, world.clerk))
                .isEqualTo(new Neighbours(first, null));
        assertThat(worklist.around(Queue.CLOSED, "", third, world.clerk)).isEqualTo(new Neighbours(null, null));
    }

    @Test
    void nobodyFindsWhatHeMayNotSee() {
        RequestId id = world.assigned();
        assertThat(found(new CaseFilter(), world.handler)).containsExactly(id);
        assertThat(found(text("东环路"), world.handlerElsewhere)).isEmpty();
        assertThat(found(text("东环路"), world.clerkOfAnotherAgency)).isEmpty();
        assertThat(found(new CaseFilter(), world.administrator)).isEmpty();
        List<CaseRow> exported = new ArrayList<>();
        list.each(List.of(id.value()), CaseFilter.Order.NUMBER, world.handlerElsewhere, exported::add);
        assertThat(exported).isEmpty();
    }

    @Test
    void eachQueueHoldsAsManyCasesAsItsCountSays() {
        world.registered();
        RequestId waiting = world.assigned();
        world.proposed(Ground.PROVIDED, false);
        world.reviewed(Ground.PROVIDED);
        world.delivered(Ground.PROVIDED);
        for (Officer by : List.of(
                world.clerk, world.handler, world.reviewer, world.head, world.handlerElsewhere, world.administrator)) {
            worklist.counts(by).queues().forEach((queue, count) -> {
                Page<CaseRow> page = worklist.page(queue, "", by, 1);
                assertThat(page.total())
                        .as("%s %s", by.name(), queue)
                        .isEqualTo(count)
                        .isEqualTo(page.rows().size());
                int steps = worklist.counts(by).of(queue).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(steps).isEqualTo(queue.ofSteps() ? count : 0);
            });
        }
        assertThat(worklist.page(Queue.UNCLAIMED, "", world.handler, 1).rows())
                .extracting(CaseRow::id)
                .containsExactly(waiting);
        claiming.claim(waiting, world.handler);
        assertThat(worklist.counts(world.handler).queues())
                .containsEntry(Queue.UNCLAIMED, 0)
                .containsEntry(Queue.TO_DO, 1);
        Officer second = world.officer(world.agency, world.department, "子", Role.HANDLER);
        assertThat(worklist.counts(second).queues())
                .as("a colleague's case is not on his queues")
                .containsEntry(Queue.TO_DO, 0)
                .containsEntry(Queue.UNCLAIMED, 0);
    }

    @Test
    void whatIsPausedIsNotOverdueAndWhatIsLateIs() {
        RequestId consulting = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                consulting,
                world.version(consulting),
                List.of(Consultation.letter(Consultation.Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), null)),
                world.clerk);
        RequestId late = world.registered();
        world.today(world.today().plusDays(60));
        CaseFilter overdue = new CaseFilter();
        overdue.state = CaseFilter.State.OVERDUE;
        assertThat(found(overdue, world.clerk)).containsExactly(late);
        CaseFilter paused = new CaseFilter();
        paused.state = CaseFilter.State.PAUSED;
        assertThat(found(paused, world.clerk)).containsExactly(consulting);
        assertThat(worklist.page(Queue.OVERDUE, "", world.clerk, 1).rows())
                .extracting(CaseRow::id)
                .containsExactly(late);
    }

    /** Found in memory without, and in the tables with a further condition. */
    @Test
    void whatIsLateIsTheSameInTheSameOrderHoweverTheListIsNarrowed() {
        for (int day = 0; day < 4; day++) {
            world.today(World.MONDAY.plusDays(3 - day)); // later numbers fall due earlier
            world.registered();
            RequestId assigned = world.proposed(Ground.THIRD_PARTY, true);
            if (day % 2 == 0) {
                world.askOpinions(
                        assigned,
                        world.version(assigned),
                        List.of(Consultation.letter(
                                Consultation.Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), null)),
                        world.clerk);
            }
            world.delivered(Ground.PROVIDED);
        }
        world.today(World.MONDAY.plusDays(60));
        RequestId askedLate = world.registered(World.MONDAY, ApplicantKind.BUSINESS);
        world.examining.accept(askedLate, 0, null, world.clerk);
        for (Officer by : List.of(world.clerk, world.handler, world.handlerElsewhere)) {
            for (CaseFilter.Order order :
                    new CaseFilter.Order[] {null, CaseFilter.Order.NUMBER, CaseFilter.Order.DUE}) {
                CaseFilter late = new CaseFilter();
                late.state = CaseFilter.State.OVERDUE;
                late.order = order;
                List<RequestId> inMemory = found(late, by);
                late.receivedFrom = LocalDate.of(2020, 1, 1);
                assertThat(inMemory)
                        .as("%s %s", by.name(), order)
                        .isEqualTo(found(late, by))
                        .hasSize(by == world.clerk ? 7 : by == world.handler ? 2 : 0);
            }
        }
    }

    @Test
    void theSheetHoldsExactlyTheFilteredRowsAndColumnsMaskedAndWithoutFormulas() throws IOException {
        registered("王小明", "=HYPERLINK(\"http://example.invalid\")东环路");
        registered("李四", "@东环路");
        registered("赵六", "西环路");
        CaseFilter filter = text("东环路");
        filter.columns = List.of(Column.INFORMATION, Column.NUMBER, Column.APPLICANT, Column.RECEIVED_ON);
        var out = new ByteArrayOutputStream();
        export.write(filter.shown(), lines -> list.each(filter, world.clerk, lines), out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    cells.add(
                            cell.getCellType() == CellType.NUMERIC
                                    ? cell.getLocalDateTimeCellValue()
                                            .toLocalDate()
                                            .toString()
                                    : cell.getStringCellValue());
                });
                rows.add(cells);
            }
            assertThat(rows)
                    .containsExactly(
                            List.of("编号", "申请人", "所需政府信息", "收到之日"),
                            List.of("依申〔2026〕0002号", "李*", "@东环路", "2026-03-02"),
                            List.of("依申〔2026〕0001号", "王**", "=HYPERLINK(\"http://example.invalid\")东环路", "2026-03-02"));
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }
}
