package disclosuredesk.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All that is kept of an agency at one position: in order and in groups. It never changes; after an act there is another that
 * shares nearly all with it.
 */
public final class Followed<T> {

    private final Shape<T> shape;
    private final OrderedList<T> all;
    private final OrderedList<Request<T>> requests;
    private final OrderedList<Group<T>> groups;

    private Followed(
            Shape<T> shape, OrderedList<T> all, OrderedList<Request<T>> requests, OrderedList<Group<T>> groups) {
        this.shape = shape;
        this.all = all;
        this.requests = requests;
        this.groups = groups;
    }

    /**
     * How it is kept.
     *
     * @param request the id of the request one belongs to
     * @param order of all; no two may be equal in it
     * @param groups which groups one belongs to
     */
    public record Shape<T>(
            Function<T, String> request, Comparator<T> order, Function<T, Set<? extends GroupKey<T>>> groups) {}

    /** What is kept of one request. */
    private record Request<T>(String id, List<T> kept) {

        private static final Comparator<Request<?>> BY_ID = Comparator.comparing(Request::id);
    }

    static <T> Followed<T> of(Collection<T> all, Shape<T> shape) {
        Map<String, List<T>> requests = new HashMap<>();
        Map<GroupKey<T>, List<T>> groups = new LinkedHashMap<>();
        for (T one : all) {
            requests.computeIfAbsent(shape.request.apply(one), id -> new ArrayList<>(1))
                    .add(one);
            shape.groups
                    .apply(one)
                    .forEach(key -> groups.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(one));
        }
        return new Followed<>(
                shape,
                OrderedList.of(all, shape.order),
                OrderedList.of(
                        requests.entrySet().stream()
                                .map(one -> new Request<>(one.getKey(), List.copyOf(one.getValue())))
                                .toList(),
                        Request.BY_ID),
                OrderedList.of(
                        groups.entrySet().stream()
                                .map(one -> new Group<>(
                                        one.getKey(),
                                        OrderedList.of(
                                                one.getValue(), one.getKey().order())))
                                .toList(),
                        Group.BY_KEY));
    }

    /** After something happened to a request, of which now this is to be kept. */
    Followed<T> with(String id, Collection<T> now) {
        OrderedList<T> changed = all;
        OrderedList<Group<T>> grouped = groups;
        Request<T> before = requests.find(new Request<>(id, List.of()));
        for (T one : before == null ? List.<T>of() : before.kept) {
            changed = changed.without(one);
            for (GroupKey<T> key : shape.groups.apply(one)) {
                OrderedList<T> left = members(grouped, key).without(one);
                grouped =
                        left.isEmpty() ? grouped.without(new Group<>(key, left)) : grouped.with(new Group<>(key, left));
            }
        }
        for (T one : now) {
            changed = changed.with(one);
            for (GroupKey<T> key : shape.groups.apply(one)) {
                grouped = grouped.with(new Group<>(key, members(grouped, key).with(one)));
            }
        }
        Request<T> request = new Request<>(id, List.copyOf(now));
        return new Followed<>(
                shape, changed, now.isEmpty() ? requests.without(request) : requests.with(request), grouped);
    }

    /** Without some requests: for somebody for whom they are not there. */
    public Followed<T> without(Collection<String> ids) {
        Followed<T> left = this;
        for (String id : ids) {
            left = left.requests.find(new Request<>(id, List.of())) == null ? left : left.with(id, List.of());
        }
        return left;
    }

    private static <T> OrderedList<T> members(OrderedList<Group<T>> groups, GroupKey<T> key) {
        OrderedList<T> none = OrderedList.of(List.of(), key.order());
        Group<T> group = groups.find(new Group<>(key, none));
        return group == null ? none : group.members();
    }

    /** All, in order. */
    public OrderedList<T> all() {
        return all;
    }

    /** The members of a group; none if there is no such group. */
    public OrderedList<T> in(GroupKey<T> key) {
        return members(groups, key);
    }

    /** The groups with a kind of key. */
    public <K extends GroupKey<T>> Map<K, OrderedList<T>> groups(Class<K> kind) {
        Map<K, OrderedList<T>> found = new LinkedHashMap<>();
        for (Group<T> group : groups) {
            if (kind.isInstance(group.key())) {
                found.put(kind.cast(group.key()), group.members());
            }
        }
        return found;
    }
}
