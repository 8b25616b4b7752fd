using System.Text;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>Content streams and character maps: objects, and between them words that say what to do (7.8.2).</summary>
internal ref partial struct ObjectParser
{
    private const int LongestWord = 32;

    /// <summary>The next object or the next word; false at the end. What is neither is stepped over.</summary>
    public bool TryNext(out PdfObject? operand, out string word)
    {
        operand = null;
        word = "";
        while (true)
        {
            SkipWhite();
            var next = Peek();
            if (next < 0)
            {
                return false;
            }

            if (
                Characters.IsRegular(next) && next is not ('+' or '-' or '.' or (>= '0' and <= '9'))
            )
            {
                word = ReadWord();
                operand = word switch
                {
                    "true" => PdfBoolean.True,
                    "false" => PdfBoolean.False,
                    "null" => PdfNull.Instance,
                    _ => null,
                };
                return true;
            }

            var start = Position;
            depth = 0;
            operand = ReadObject();
            if (operand is not null)
            {
                return true;
            }

            Position = Math.Max(Position, start + 1);
        }
    }

    /// <summary>After <c>ID</c>: to the next <c>EI</c> that stands alone.</summary>
    public void SkipInlineImage()
    {
        while (data[Position..].IndexOf("EI"u8) is >= 0 and var place)
        {
            Position += place + 2;
            var isAlone =
                Position - 3 >= 0
                && Characters.IsWhite(data[Position - 3])
                && !Characters.IsRegular(Peek());
            if (isAlone)
            {
                return;
            }
        }

        Position = data.Length;
    }

    private string ReadWord()
    {
        var start = Position;
        while (Characters.IsRegular(Peek()))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(data[start..Math.Min(Position, start + LongestWord)]);
    }
}
