package disclosuredesk.agencies;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who supervises whom (条例第三条、第四十六条): an organ every organ beneath it in the tree, at all levels. Nothing of it is kept: what the tree says when it
 * is asked counts, so that it ends when an organ is placed elsewhere or merged. An organ that was merged is where the one is that keeps its record.
 */
@Component
public class OrgansBeneath {

    /** Who reads and supervises for the organ: its head and its leaders, who do so within it too. */
    public static final Set<Role> SUPERVISORS = Set.of(Role.HEAD, Role.LEADER);

    private final Organs organs;

    OrgansBeneath(Organs organs) {
        this.organs = organs;
    }

    /**
     * An organ beneath another.
     *
     * @param depth 0 directly beneath it
     * @param closed whether it was merged into another, whose officers go on with its cases
     */
    public record Beneath(long id, String name, int depth, boolean closed) {}

    /** Every organ beneath an organ, each after the one above it. */
    public List<Beneath> of(long superior) {
        Map<Long, Organ> all = all();
        List<Organs.Node> tree = organs.tree();
        int depth = tree.stream()
                .filter(node -> node.organ().id() == superior)
                .mapToInt(Organs.Node::depth)
                .findFirst()
                .orElse(0);
        return tree.stream()
                .filter(node -> isOver(superior, node.organ().id(), all::get))
                .map(node -> new Beneath(
                        node.organ().id(),
                        node.organ().name(),
                        Math.max(0, node.depth() - depth - 1),
                        node.organ().closedOn() != null))
                .toList();
    }

    /** Whether an organ has any beneath it, for the menu: whatever it leads to asks more closely. */
    public boolean hasAny(long superior) {
        return organs.isSuperior(superior);
    }

    /** Whether one organ supervises another. */
    public boolean isOver(long superior, long organ) {
        return isOver(superior, organ, id -> organs.one(id).orElse(null));
    }

    /** Whether the officer reads the cases of an organ, which is not his own, and supervises it. */
    public boolean supervises(Officer by, long organ) {
        return mayRead(by) && isOver(by.agencyId(), organ);
    }

    /** Whether he is one who does so, if there is an organ beneath. */
    public static boolean mayRead(Officer by) {
        return SUPERVISORS.stream().anyMatch(by::is);
    }

    private Map<Long, Organ> all() {
        return organs.all().stream().collect(Collectors.toMap(Organ::id, Function.identity()));
    }

    private static boolean isOver(long superior, long organ, Function<Long, @Nullable Organ> known) {
        Organ above = known.apply(superior);
        Organ one = known.apply(organ);
        if (above == null || above.closedOn() != null || one == null) {
            return false;
        }
        long working = Objects.requireNonNullElse(one.keptBy(), one.id());
        if (working == superior) {
            return false; // its own, or a record its officers enter
        }
        @Nullable Long at = superior(known, working);
        for (int steps = 0; at != null && steps < Organs.DEEPEST; steps++) {
            if (at == superior) {
                return true;
            }
            at = superior(known, at);
        }
        return false;
    }

    private static @Nullable Long superior(Function<Long, @Nullable Organ> known, long organ) {
        Organ one = known.apply(organ);
        return one == null ? null : one.superiorId();
    }
}
