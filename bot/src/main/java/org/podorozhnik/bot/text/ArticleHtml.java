package org.podorozhnik.bot.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Renders Markdown as the HTML that Telegram shows. Telegram knows no paragraphs, headings or
 * lists: blocks are parted by empty lines, headings are bold, items begin with a bullet or a
 * number. Raw HTML is shown as text.
 */
public final class ArticleHtml {
  private static final Parser PARSER = Parser.builder().build();

  private ArticleHtml() {}

  /** The HTML of a Markdown text, without white space around it. */
  public static String render(String markdown) {
    Writer writer = new Writer();
    PARSER.parse(markdown).accept(writer);
    return writer.out.toString().strip();
  }

  private static final class Writer extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();
    private int listDepth;
    private int number;

    @Override
    public void visit(Paragraph paragraph) {
      visitChildren(paragraph);
      endBlock();
    }

    @Override
    public void visit(Heading heading) {
      wrap("b", heading);
      endBlock();
    }

    @Override
    public void visit(BulletList list) {
      list(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
      Integer start = list.getMarkerStartNumber();
      list(list, start == null ? 1 : start);
    }

    private void list(Node list, int first) {
      int outer = number;
      number = first;
      listDepth++;
      visitChildren(list);
      listDepth--;
      number = outer;
      if (listDepth == 0) {
        out.append('\n');
      }
    }

    @Override
    public void visit(ListItem item) {
      out.append("   ".repeat(Math.max(0, listDepth - 1)));
      out.append(number > 0 ? number++ + ". " : "• ");
      visitChildren(item);
      if (out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }

    @Override
    public void visit(BlockQuote quote) {
      int start = out.length();
      visitChildren(quote);
      String inside = out.substring(start).strip();
      out.setLength(start);
      boolean nested = quote.getParent() instanceof BlockQuote;
      out.append(nested ? inside : "<blockquote>" + inside + "</blockquote>");
      endBlock();
    }

    @Override
    public void visit(Emphasis emphasis) {
      wrap("i", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
      wrap("b", strong);
    }

    @Override
    public void visit(Link link) {
      out.append("<a href=\"").append(Html.escape(link.getDestination())).append("\">");
      visitChildren(link);
      out.append("</a>");
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
    }

    @Override
    public void visit(Code code) {
      out.append("<code>").append(Html.escape(code.getLiteral())).append("</code>");
    }

    @Override
    public void visit(FencedCodeBlock block) {
      out.append("<pre>").append(Html.escape(block.getLiteral().stripTrailing())).append("</pre>");
      endBlock();
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      out.append(Html.escape(block.getLiteral().strip()));
      endBlock();
    }

    @Override
    public void visit(HtmlInline html) {
      out.append(Html.escape(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
      out.append(Html.escape(html.getLiteral()));
      endBlock();
    }

    @Override
    public void visit(CustomBlock block) {
      visitChildren(block);
    }

    @Override
    public void visit(Text text) {
      out.append(Html.escape(text.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      out.append(listDepth > 0 ? ' ' : '\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      out.append('\n');
    }

    private void wrap(String tag, Node node) {
      out.append('<').append(tag).append('>');
      visitChildren(node);
      out.append("</").append(tag).append('>');
    }

    private void endBlock() {
      boolean tight = listDepth > 0;
      out.append(tight ? "\n" : "\n\n");
    }
  }
}
