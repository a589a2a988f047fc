package disclosuredesk.agencies;

import disclosuredesk.shared.GeneratedKeys;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The agencies of this installation as a tree. */
@Component
class Organs {

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
        List<Organ> all = all();
        List<Node> tree = new ArrayList<>();
        beneath(null, 0, all, tree);
        return tree;
    }

    private static void beneath(@Nullable Long superior, int depth, List<Organ> all, List<Node> tree) {
        all.stream()
                .filter(organ -> Objects.equals(organ.superiorId(), superior))
                .sorted(Comparator.comparing(Organ::code))
                .forEach(organ -> {
                    tree.add(new Node(organ, depth));
                    beneath(organ.id(), depth + 1, all, tree);
                });
    }

    Optional<Organ> one(long id) {
        return all().stream().filter(organ -> organ.id() == id).findFirst();
    }

    /** Whether one is the other, or stands above it. */
    boolean isOver(long superior, long id) {
        List<Organ> all = all();
        Long at = id;
        for (int steps = 0; at != null && steps <= all.size(); steps++) {
            if (at == superior) {
                return true;
            }
            long here = at;
            at = all.stream()
                    .filter(organ -> organ.id() == here)
                    .findFirst()
                    .map(Organ::superiorId)
                    .orElse(null);
        }
        return false;
    }

    List<Organ> all() {
        return jdbc.sql("""
                select a.id, a.code, %s as name, a.superior_id, a.founded_on, a.closed_on, a.kept_by,
                    (select count(*) from officer o where o.agency_id = a.id and o.enabled = true) as officers
                from agency a order by a.id
                """.formatted(Agencies.NAME))
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
        return tree().stream()
                .map(Node::organ)
                .filter(one -> one.closedOn() == null && !isOver(organ.id(), one.id()))
                .filter(one -> !Objects.equals(one.id(), organ.superiorId()))
                .filter(one -> organ.id() == agencyId || isOver(agencyId, one.id()))
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
