package disclosuredesk.materials;

import disclosuredesk.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of files as rows of a table, in pieces below the smallest packet size that MySQL and MariaDB are delivered with. The table has
 * the columns {@code piece_no} and {@code content}, and one that names the file.
 */
public final class Pieces {

    /** 2 MiB. */
    private static final int PIECE = 2 << 20;

    private final JdbcClient jdbc;
    private final String table;
    private final String file;

    /** @param file the column that names the file */
    public Pieces(JdbcClient jdbc, String table, String file) {
        this.jdbc = jdbc;
        this.table = table;
        this.file = file;
    }

    /**
     * What was written.
     *
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    public record Written(long size, String sha256) {}

    /** Writes a file that is not there yet, reading it piece by piece. */
    public Written write(long id, InputStream content) {
        Sha256 hash = new Sha256();
        try (InputStream in = hash.reading(content)) {
            long size = 0;
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into %s (%s, piece_no, content) values (:id, :number, :content)"
                                .formatted(table, file))
                        .param("id", id)
                        .param("number", ++number)
                        .param("content", piece)
                        .update();
                size += piece.length;
            }
            return new Written(size, hash.hex());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The content as it was written.
     *
     * @throws IllegalStateException if it is not what the hash says
     */
    public byte[] read(long id, long size, String sha256) {
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) size);
        for (int piece : numbers(id)) {
            all.writeBytes(
                    jdbc.sql("select content from %s where %s = :id and piece_no = :number".formatted(table, file))
                            .param("id", id)
                            .param("number", piece)
                            .query((row, number) -> row.getBytes(1))
                            .single());
        }
        byte[] content = all.toByteArray();
        if (!Sha256.of(content).equals(sha256)) {
            throw new IllegalStateException(table + " " + id + " is not what its hash says");
        }
        return content;
    }

    private List<Integer> numbers(long id) {
        return jdbc.sql("select piece_no from %s where %s = :id order by piece_no".formatted(table, file))
                .param("id", id)
                .query(Integer.class)
                .list();
    }
}
