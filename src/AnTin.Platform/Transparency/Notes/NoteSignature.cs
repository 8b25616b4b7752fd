using System.Buffers.Binary;

namespace AnTin.Platform.Transparency.Notes;

/// <summary>One signature line of a note: <c>— name base64(id || value)</c>.</summary>
/// <param name="KeyName">Who signed, as the key calls itself.</param>
/// <param name="KeyId">Four octets that tell keys of one name apart; no proof of anything.</param>
/// <param name="Value">As the key's kind makes it.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Value)
{
    internal const string Dash = "— ";

    /// <summary>The line, with its end.</summary>
    public override string ToString()
    {
        var octets = new byte[sizeof(uint) + Value.Length];
        BinaryPrimitives.WriteUInt32BigEndian(octets, KeyId);
        Value.Span.CopyTo(octets.AsSpan(sizeof(uint)));
        return $"{Dash}{KeyName} {Convert.ToBase64String(octets)}\n";
    }

    /// <summary>A line without its end; null where it is none.</summary>
    public static NoteSignature? Read(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal))
        {
            return null;
        }

        var space = line.LastIndexOf(' ');
        var name = space < Dash.Length ? "" : line[Dash.Length..space];
        return
            IsName(name)
            && StrictBase64.Read(line[(space + 1)..]) is { Length: > sizeof(uint) } octets
            ? new NoteSignature(
                name,
                BinaryPrimitives.ReadUInt32BigEndian(octets),
                octets.AsMemory(sizeof(uint))
            )
            : null;
    }

    /// <summary>"non-empty and MUST NOT contain any Unicode spaces or plus".</summary>
    internal static bool IsName(string name) =>
        name.Length > 0
        && !name.Any(letter =>
            char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '+'
        );
}
