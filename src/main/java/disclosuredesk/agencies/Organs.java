package disclosuredesk.agencies;

import disclosuredesk.shared.GeneratedKeys;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The agencies of this installation as a tree. */
@Component
class Organs {

    /** Levels; more there are of no government, so whoever goes up further goes in a circle. */
    static final int DEEPEST = 20;

    /** The id of no organ: what those who stand beneath none stand beneath. */
    private static final long NONE = 0;

    private static final String ORGAN = """
            select a.id, a.code, %s as name, a.superior_id, a.founded_on, a.closed_on, a.kept_by,
                (select count(*) from officer o where o.agency_id = a.id and o.enabled = true) as officers
            from agency a
            """.formatted(Agencies.NAME);

    private final JdbcClient jdbc;
    private final Clock clock;

    Organs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An organ and how many stand above it. */
    record Node(Organ organ, int depth) {}

    /** Each organ after the one above it, those side by side by code. */
    List<Node> tree() {
        Map<Long, List<Organ>> beneath = new HashMap<>();
        all().stream()
                .sorted(Comparator.comparing(Organ::code))
                .forEach(organ -> beneath.computeIfAbsent(
                                Objects.requireNonNullElse(organ.superiorId(), NONE), id -> new ArrayList<>())
                        .add(organ));
        List<Node> tree = new ArrayList<>();
        add(NONE, 0, beneath, tree);
        return tree;
    }

    private static void add(long superior, int depth, Map<Long, List<Organ>> beneath, List<Node> tree) {
        beneath.getOrDefault(superior, List.of()).forEach(organ -> {
            tree.add(new Node(organ, depth));
            add(organ.id(), depth + 1, beneath, tree);
        });
    }

    Optional<Organ> one(long id) {
        return jdbc.sql(ORGAN + "where a.id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query(Organ.class)
                .optional();
    }

    /** Whether one is the other, or stands above it. */
    boolean isOver(long superior, long id) {
        Long at = id;
        for (int steps = 0; at != null && steps < DEEPEST; steps++) {
            if (at == superior) {
                return true;
            }
            at = jdbc.sql("select superior_id from agency where id = :id")
                    .param("id", at)
                    .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                    .optional()
                    .flatMap(above -> above)
                    .orElse(null);
        }
        return false;
    }

    /** An organ and all beneath it. */
    private Set<Long> within(long superior) {
        Set<Long> within = new HashSet<>();
        int depth = Integer.MAX_VALUE;
        for (Node node : tree()) {
            if (node.depth() <= depth) {
                depth = node.organ().id() == superior ? node.depth() : Integer.MAX_VALUE;
            }
            if (depth != Integer.MAX_VALUE) {
                within.add(node.organ().id());
            }
        }
        return within;
    }

    List<Organ> all() {
        return jdbc.sql(ORGAN + "order by a.id")
                .param("today", LocalDate.now(clock))
                .query(Organ.class)
                .list();
    }

    long insert(String code, String name, long superiorId, LocalDate foundedOn) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into agency (code, name, superior_id, founded_on) values (:code, :name, :superior, :founded)")
                .param("code", code)
                .param("name", name)
                .param("superior", superiorId)
                .param("founded", foundedOn)
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    /** The organ is closed: the other keeps its record, and those it kept; what stood beneath it stands beneath the other. */
    void merge(Organ closed, Organ into) {
        jdbc.sql("update agency set kept_by = :into where kept_by = :closed")
                .param("into", into.id())
                .param("closed", closed.id())
                .update();
        jdbc.sql("update agency set closed_on = :today, kept_by = :into where id = :closed")
                .param("today", LocalDate.now(clock))
                .param("into", into.id())
                .param("closed", closed.id())
                .update();
        if (isOver(closed.id(), into.id())) {
            jdbc.sql("update agency set superior_id = :superior where id = :into")
                    .param("superior", closed.superiorId())
                    .param("into", into.id())
                    .update();
        }
        jdbc.sql("update agency set superior_id = :into where superior_id = :closed and closed_on is null")
                .param("into", into.id())
                .param("closed", closed.id())
                .update();
    }

    /** The organs another may be placed beneath by an administrator: within his own organ's tree, or for his own any that is not beneath it. */
    List<Organ> mayStandAbove(Organ organ, long agencyId) {
        Set<Long> beneath = within(organ.id());
        Set<Long> own = within(agencyId);
        return tree().stream()
                .map(Node::organ)
                .filter(one -> one.closedOn() == null && !beneath.contains(one.id()))
                .filter(one -> !Objects.equals(one.id(), organ.superiorId()))
                .filter(one -> organ.id() == agencyId || own.contains(one.id()))
                .toList();
    }

    /** The organs another may be merged into by an administrator: within his own organ's tree. */
    List<Organ> mayTakeOver(long organ, long agencyId) {
        Set<Long> own = within(agencyId);
        return tree().stream()
                .map(Node::organ)
                .filter(one -> one.id() != organ && one.closedOn() == null && own.contains(one.id()))
                .toList();
    }

    boolean isSuperior(long id) {
        return jdbc.sql("select count(*) from agency where superior_id = :id and closed_on is null")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void place(long id, long superiorId) {
        jdbc.sql("update agency set superior_id = :superior where id = :id")
                .param("superior", superiorId)
                .param("id", id)
                .update();
    }

    /** Writes the name the organ bears today into its row, which lists and checks read. */
    void nameOfToday(long id) {
        String name = jdbc.sql("select " + Agencies.NAME + " from agency a where a.id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query(String.class)
                .single();
        jdbc.sql("update agency set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }
}
