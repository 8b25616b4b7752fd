using System.Globalization;
using System.Text;
using System.Text.Json;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Jades;

/// <summary>
/// Counter-signatures (ETSI TS 119 182-1 §5.3.2): each cSig holds one JWS without content, whose content is the value of
/// the signature that carries it; it may carry further ones. One instance for one file.
/// </summary>
internal sealed class JadesCountersignatures(ValidationContext context, EvidencePool pool)
{
    private const int Deepest = 4;
    private const int MostTogether = 100;

    private int count;

    /// <param name="signature">Whose value is counter-signed.</param>
    /// <param name="unsigned">What was added to it.</param>
    /// <param name="name">Of that signature.</param>
    /// <param name="depth">How many counter-signatures it stands in.</param>
    public IReadOnlyList<(EtsiComponent Component, JadesSignatureReading Reading)> Read(
        JwsSignature signature,
        EtsiU unsigned,
        string name,
        int depth
    )
    {
        var read = new List<(EtsiComponent, JadesSignatureReading)>();
        foreach (var component in unsigned.Named("cSig"))
        {
            var own = string.Create(
                CultureInfo.InvariantCulture,
                $"{name} counter-signature {read.Count + 1}"
            );
            if (count++ >= MostTogether)
            {
                read.Add(
                    (component, JadesSignatureReading.Unreadable(own, "one of too many", context))
                );
                break;
            }

            read.Add((component, ReadOne(signature, component.Value, own, depth + 1)));
        }

        return read;
    }

    private JadesSignatureReading ReadOne(
        JwsSignature signature,
        JsonElement value,
        string name,
        int depth
    )
    {
        if (depth > Deepest)
        {
            return JadesSignatureReading.Unreadable(name, "nested too deeply", context);
        }

        // §5.3.2: a string is the compact form, an object the flattened one.
        var text =
            value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return
            value.ValueKind is JsonValueKind.String or JsonValueKind.Object
            && JwsFile.TryRead(Encoding.UTF8.GetBytes(text), out var file, out _)
            && file.Signatures.Count == 1
            ? new JadesSignatureReading(
                file,
                new JadesSignaturePlace(0, name, depth, signature.Value),
                context,
                new HandedContent(null),
                pool,
                this
            )
            : JadesSignatureReading.Unreadable(name, "cSig", context);
    }
}
