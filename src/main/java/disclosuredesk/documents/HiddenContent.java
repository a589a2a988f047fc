package disclosuredesk.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** What a file carries besides what is seen on its pages, and what goes out with it when the file goes out as it is. */
public final class HiddenContent {

    private HiddenContent() {}

    /** The kinds of it. */
    public enum Kind {
        /** 修订痕迹: what was struck or put in while the paper was drafted. */
        REVISIONS,
        /** 批注. */
        COMMENTS,
        /** 隐藏文字: set as hidden, without ink, in the colour of the paper, beside the page or under a box. */
        HIDDEN_TEXT,
        /** 隐藏的工作表、行、列, and those of no width or height. */
        HIDDEN_CELLS,
        /** 数据透视表的缓存: the records a pivot was made of. */
        PIVOT_CACHE,
        /** 定义的名称. */
        NAMES,
        /** 外部链接和数据连接, with what was last read from there. */
        LINKS,
        /** 内嵌的附件. */
        ATTACHMENTS,
        /** 可填写的表单. */
        FORM_FIELDS,
        /** 图层. */
        LAYERS,
        /** 打开或者点击时执行的动作. */
        ACTIONS,
        /** 作者等文件属性. */
        AUTHOR,
        /** 拍摄信息, often with the place. */
        CAMERA,
        /** 文件名中的个人信息; told by who knows what that is. */
        FILE_NAME
    }

    /** @return empty if there is none, or if the file cannot be read */
    public static Set<Kind> of(byte[] file) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        try {
            if (startsWith(file, "%PDF")) {
                HiddenInPdf.lookAt(file, found);
            } else if (startsWith(file, "PK")) {
                HiddenInPackage.lookAt(file, found);
            } else if (CleanPicture.isTalkative(file)) {
                found.add(Kind.CAMERA);
            }
        } catch (IOException | RuntimeException unreadable) {
            return found;
        }
        return found;
    }

    private static boolean startsWith(byte[] file, String text) {
        return file.length >= text.length()
                && new String(file, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
