package disclosuredesk.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The streams of mesh shades of three colours: flags of one byte, places of two, colours of one. */
final class Meshes {

    private static final int ALL = 65_535;

    private Meshes() {}

    @FunctionalInterface
    private interface Written {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Written written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            written.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A grid over the page, of two triangles for each field. */
    static byte[] triangles(int wide, int times) {
        return written(out -> {
            for (int i = 0; i < wide * wide * times; i++) {
                int x = i % wide;
                int y = i / wide % wide;
                for (int[] corner :
                        new int[][] {{x, y}, {x + 1, y}, {x, y + 1}, {x + 1, y}, {x, y + 1}, {x + 1, y + 1}}) {
                    out.writeByte(0);
                    vertex(out, corner[0] * ALL / wide, corner[1] * ALL / wide);
                }
            }
        });
    }

    static byte[] lattice(int wide) {
        return written(out -> {
            for (int y = 0; y <= wide; y++) {
                for (int x = 0; x <= wide; x++) {
                    vertex(out, x * ALL / wide, y * ALL / wide);
                }
            }
        });
    }

    /** A grid over the page, each field a patch whose sides are bent a little. */
    static byte[] patches(int wide, int times) {
        int field = ALL / wide / 3;
        int[][] around = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 3}, {2, 3}, {3, 3}, {3, 2}, {3, 1}, {3, 0}, {2, 0}, {1, 0}
        };
        return written(out -> {
            for (int i = 0; i < wide * wide * times; i++) {
                out.writeByte(0);
                for (int[] point : around) {
                    int bent = point[0] % 3 + point[1] % 3 > 0 ? field / 5 : 0;
                    place(
                            out,
                            i % wide * field * 3 + point[0] * field + bent,
                            i / wide % wide * field * 3 + point[1] * field);
                }
                colors(out, i);
            }
        });
    }

    /** With inner points, as large as the page. */
    static byte[] largePatches(int count) {
        return written(out -> {
            for (int i = 0; i < count; i++) {
                out.writeByte(0);
                for (int point = 0; point < 16; point++) {
                    place(out, (i + point * 7_919) * 31 % ALL, (i + point * 104_729) * 17 % ALL);
                }
                colors(out, i);
            }
        });
    }

    private static void vertex(DataOutputStream out, int x, int y) throws IOException {
        place(out, x, y);
        out.writeByte(x >> 8);
        out.writeByte(y >> 8);
        out.writeByte(100);
    }

    private static void place(DataOutputStream out, int x, int y) throws IOException {
        out.writeShort(Math.min(ALL, x));
        out.writeShort(Math.min(ALL, y));
    }

    private static void colors(DataOutputStream out, int first) throws IOException {
        for (int corner = 0; corner < 4; corner++) {
            out.writeByte(first * 7 + corner * 40);
            out.writeByte(corner * 60);
            out.writeByte(200 - corner * 50);
        }
    }
}
