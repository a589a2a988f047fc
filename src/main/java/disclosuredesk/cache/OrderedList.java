package disclosuredesk.cache;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list in order that never changes. One with an element more or less is another list that shares all but some twenty of a
 * million nodes with it, so that whoever reads the old one is not disturbed. Element, place and how many lie before a limit are found in
 * O(log n). A tree balanced by weight (Adams; the limits 3 and 2 are those proved by Hirai and Yamamoto).
 *
 * @param <T> of which no two may be equal in order
 */
public final class OrderedList<T> extends AbstractList<T> {

    private static final int HEAVIER = 3;
    private static final int SINGLE = 2;

    private final Comparator<? super T> order;
    private final @Nullable Node<T> root;

    private OrderedList(Comparator<? super T> order, @Nullable Node<T> root) {
        this.order = order;
        this.root = root;
    }

    private record Node<T>(
            T value, @Nullable Node<T> left, @Nullable Node<T> right, int size) {

        Node(T value, @Nullable Node<T> left, @Nullable Node<T> right) {
            this(value, left, right, sizeOf(left) + sizeOf(right) + 1);
        }
    }

    private static int sizeOf(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    /** Puts elements in order. */
    public static <T> OrderedList<T> of(Collection<T> elements, Comparator<? super T> order) {
        List<T> sorted = elements.stream().sorted(order).toList();
        return new OrderedList<>(order, built(sorted, 0, sorted.size()));
    }

    private static <T> @Nullable Node<T> built(List<T> sorted, int from, int until) {
        if (from == until) {
            return null;
        }
        int middle = (from + until) >>> 1;
        return new Node<>(sorted.get(middle), built(sorted, from, middle), built(sorted, middle + 1, until));
    }

    /** With the element, in the place of one equal in order. */
    public OrderedList<T> with(T element) {
        return new OrderedList<>(order, added(root, element));
    }

    /** Without the element equal in order; the same list if there is none. */
    public OrderedList<T> without(T element) {
        return find(element) == null ? this : new OrderedList<>(order, removed(Objects.requireNonNull(root), element));
    }

    /** The element equal in order. */
    public @Nullable T find(T like) {
        Node<T> node = root;
        while (node != null) {
            int side = order.compare(like, node.value);
            if (side == 0) {
                return node.value;
            }
            node = side < 0 ? node.left : node.right;
        }
        return null;
    }

    /**
     * How many lie before a limit.
     *
     * @param before true of the first elements, false of all behind the first it is not true of
     */
    public int count(Predicate<? super T> before) {
        int count = 0;
        Node<T> node = root;
        while (node != null) {
            if (before.test(node.value)) {
                count += sizeOf(node.left) + 1;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return count;
    }

    @Override
    public int size() {
        return sizeOf(root);
    }

    @Override
    public T get(int index) {
        Objects.checkIndex(index, size());
        Node<T> node = Objects.requireNonNull(root);
        int left = index;
        while (left != sizeOf(node.left)) {
            boolean before = left < sizeOf(node.left);
            left = before ? left : left - sizeOf(node.left) - 1;
            node = Objects.requireNonNull(before ? node.left : node.right);
        }
        return node.value;
    }

    @Override
    public Iterator<T> iterator() {
        Deque<Node<T>> open = new ArrayDeque<>();
        descend(root, open);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !open.isEmpty();
            }

            @Override
            public T next() {
                if (open.isEmpty()) {
                    throw new NoSuchElementException();
                }
                Node<T> node = open.pop();
                descend(node.right, open);
                return node.value;
            }
        };
    }

    private static <T> void descend(@Nullable Node<T> from, Deque<Node<T>> open) {
        for (Node<T> node = from; node != null; node = node.left) {
            open.push(node);
        }
    }

    private Node<T> added(@Nullable Node<T> node, T element) {
        if (node == null) {
            return new Node<>(element, null, null, 1);
        }
        int side = order.compare(element, node.value);
        if (side == 0) {
            return new Node<>(element, node.left, node.right, node.size);
        }
        return side < 0
                ? balanced(node.value, added(node.left, element), node.right)
                : balanced(node.value, node.left, added(node.right, element));
    }

    private @Nullable Node<T> removed(Node<T> node, T element) {
        int side = order.compare(element, node.value);
        if (side < 0) {
            return balanced(node.value, removed(Objects.requireNonNull(node.left), element), node.right);
        }
        if (side > 0) {
            return balanced(node.value, node.left, removed(Objects.requireNonNull(node.right), element));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        T next = first(node.right);
        return balanced(next, node.left, withoutFirst(node.right));
    }

    private static <T> T first(Node<T> of) {
        Node<T> node = of;
        while (node.left != null) {
            node = node.left;
        }
        return node.value;
    }

    private static <T> @Nullable Node<T> withoutFirst(Node<T> node) {
        return node.left == null ? node.right : balanced(node.value, withoutFirst(node.left), node.right);
    }

    private static int weight(@Nullable Node<?> node) {
        return sizeOf(node) + 1;
    }

    /** Of two sides in balance before one of them grew or shrank by one. */
    private static <T> Node<T> balanced(T value, @Nullable Node<T> left, @Nullable Node<T> right) {
        if (right != null && weight(right) > HEAVIER * weight(left)) {
            Node<T> inner = right.left;
            return inner == null || weight(inner) < SINGLE * weight(right.right)
                    ? new Node<>(right.value, new Node<>(value, left, inner), right.right)
                    : new Node<>(
                            inner.value,
                            new Node<>(value, left, inner.left),
                            new Node<>(right.value, inner.right, right.right));
        }
        if (left != null && weight(left) > HEAVIER * weight(right)) {
            Node<T> inner = left.right;
            return inner == null || weight(inner) < SINGLE * weight(left.left)
                    ? new Node<>(left.value, left.left, new Node<>(value, inner, right))
                    : new Node<>(
                            inner.value,
                            new Node<>(left.value, left.left, inner.left),
                            new Node<>(value, inner.right, right));
        }
        return new Node<>(value, left, right);
    }
}
