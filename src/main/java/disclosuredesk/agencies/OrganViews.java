package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.State;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organs of this installation, and what is proposed about them, as administrator and security administrator see them. Nothing of their cases. */
@Component
public class OrganViews {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Organs organs;
    private final Renamings renamings;
    private final OrganChanges changes;
    private final OrganWords words;

    OrganViews(
            Agencies agencies,
            Organs organs,
            Renamings renamings,
            OrganChanges changes,
            OrganWords words,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.organs = organs;
        this.renamings = renamings;
        this.changes = changes;
        this.words = words;
    }

    /**
     * An organ of the tree.
     *
     * @param depth how many stand above it
     * @param former the names it bears no more
     * @param keptBy the name of the one it was merged into
     */
    public record Row(
            Organ organ,
            int depth,
            List<String> former,
            @Nullable String keptBy) {}

    /** Every organ after the one above it. */
    public List<Row> tree(Officer by) {
        requireReader(by);
        Map<Long, List<String>> former = renamings.former();
        return organs.tree().stream()
                .map(node -> new Row(
                        node.organ(),
                        node.depth(),
                        former.getOrDefault(node.organ().id(), List.of()),
                        name(node.organ().keptBy())))
                .toList();
    }

    /**
     * An organ with all its names.
     *
     * @param superior the name of the organ above it
     * @param keptBy the name of the one it was merged into
     * @param names each change of name, the latest first
     * @param mayChange whether the reader proposes changes of it
     * @param mayMerge whether he proposes to merge it into another
     * @param mayPlace whether he proposes that it stands beneath another
     */
    public record Whole(
            Organ organ,
            @Nullable String superior,
            @Nullable String keptBy,
            List<Renaming> names,
            boolean mayChange,
            boolean mayMerge,
            boolean mayPlace) {}

    /** @throws Refused not found, if there is none */
    public Whole one(long id, Officer by) {
        requireReader(by);
        Organ organ = organs.one(id).orElseThrow(() -> Refused.notFound("agencies.organ.unknown"));
        boolean mayChange = by.is(Role.ADMINISTRATOR) && organ.closedOn() == null && organs.isOver(by.agencyId(), id);
        return new Whole(
                organ,
                name(organ.superiorId()),
                name(organ.keptBy()),
                renamings.of(id),
                mayChange,
                mayChange && id != by.agencyId(),
                mayChange && (id != by.agencyId() || organ.superiorId() == null));
    }

    /** The organs it may be placed beneath. */
    public List<Choice> mayStandAbove(long id, Officer by) {
        return organs.mayStandAbove(one(id, by).organ(), by.agencyId()).stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    private @Nullable String name(@Nullable Long organ) {
        return organ == null ? null : agencies.agency(organ).name();
    }

    /** A choice of a form. */
    public record Choice(long id, String name) {}

    /** The organs another may be merged into. */
    public List<Choice> mayTakeOver(long organ, Officer by) {
        return organs.mayTakeOver(organ, by.agencyId()).stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    /** Their departments, each with the name of its organ. */
    public List<Choice> departmentsTakingOver(long organ, Officer by) {
        return mayTakeOver(organ, by).stream()
                .flatMap(one -> agencies.departments(one.id()).stream()
                        .map(department -> new Choice(department.id(), one.name() + "：" + department.name())))
                .toList();
    }

    /**
     * A change with the names of who and what is in it.
     *
     * @param mayDecide whether the reader is its second person
     * @param mayWithdraw whether the reader may take it back
     * @param mayHandAnew whether the reader may give codes again to those of a new organ's first three who have not used theirs
     */
    public record Line(
            OrganChange change,
            String about,
            String before,
            String after,
            String proposedBy,
            @Nullable String decidedBy,
            boolean mayDecide,
            boolean mayWithdraw,
            boolean mayHandAnew) {}

    /** What was proposed in the reader's organ, the newest first. */
    public List<Line> changes(Officer by) {
        requireReader(by);
        Map<Long, String> names =
                agencies.officers(by.agencyId()).stream().collect(Collectors.toMap(Officer::id, Officer::name));
        return changes.of(by.agencyId()).stream()
                .map(change -> line(change, by, names))
                .toList();
    }

    /** @throws Refused not found, if there is none of the reader's organ */
    public Line change(long id, Officer by) {
        return changes(by).stream()
                .filter(line -> line.change().id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("agencies.organ.changeUnknown"));
    }

    private Line line(OrganChange change, Officer by, Map<Long, String> names) {
        boolean open = change.state() == State.PROPOSED;
        Long decided = change.decidedBy();
        return new Line(
                change,
                words.about(change),
                words.before(change),
                words.after(change),
                name(change.proposedBy(), names),
                decided == null ? null : name(decided, names),
                open && DecidingOrgans.mayDecide(change, by),
                open && DecidingOrgans.mayWithdraw(change, by),
                change.state() == State.AGREED
                        && change.agencyId() == by.agencyId()
                        && by.is(Role.SECURITY_ADMINISTRATOR)
                        && change.three().stream()
                                .flatMap(one -> agencies.officer(one.login()).stream())
                                .anyMatch(
                                        officer -> officer.enabled() && keptPasswords.isWithoutPassword(officer.id())));
    }

    /** Of whom another organ's change speaks, it names too. */
    private String name(long officer, Map<Long, String> names) {
        String known = names.get(officer);
        return known != null
                ? known
                : agencies.officer(officer).map(Officer::name).orElse("");
    }

    /** What a department had before and what it has, for the page of departments. */
    public List<DepartmentLine> departments(Officer by) {
        var former = renamings.ofDepartments(by.agencyId()).stream()
                .collect(Collectors.groupingBy(Renamings.OfDepartment::departmentId));
        Map<Long, String> names = agencies.everyDepartment(by.agencyId()).stream()
                .collect(Collectors.toMap(Department::id, Department::name));
        return agencies.closings(by.agencyId()).stream()
                .map(one -> new DepartmentLine(
                        one.department(),
                        former.getOrDefault(one.department().id(), List.of()).stream()
                                .map(Renamings.OfDepartment::former)
                                .toList(),
                        one.closedOn(),
                        one.takenBy() == null ? null : names.get(one.takenBy())))
                .toList();
    }

    /**
     * A department with its history.
     *
     * @param closedOn null: it is there
     * @param takenBy the department that took over what it had to do
     */
    public record DepartmentLine(
            Department department,
            List<String> former,
            @Nullable LocalDate closedOn,
            @Nullable String takenBy) {}

    private static void requireReader(Officer by) {
        if (!by.is(Role.ADMINISTRATOR) && !by.is(Role.SECURITY_ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.organ.readers");
        }
    }
}
