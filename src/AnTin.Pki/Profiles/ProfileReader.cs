using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Profiles;

/// <summary>Reads a profile from JSON. Files of our own: mistakes are faults, named as exactly as possible.</summary>
public static class ProfileReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    private static readonly Dictionary<string, ObjectIdentifier> Purposes = new(
        StringComparer.Ordinal
    )
    {
        ["serverAuth"] = Oids.ServerAuth,
        ["clientAuth"] = Oids.ClientAuth,
        ["codeSigning"] = Oids.CodeSigning,
        ["emailProtection"] = Oids.EmailProtection,
        ["documentSigning"] = Oids.DocumentSigning,
        ["timeStamping"] = Oids.TimeStamping,
        ["ocspSigning"] = Oids.OcspSigning,
    };

    /// <param name="json">The profile; <c>{ca}</c> in its id stands for <paramref name="authority"/>.</param>
    /// <param name="authority">Name and generation of the issuing CA, such as <c>CPCA_G1</c>.</param>
    /// <exception cref="FormatException">The JSON is no profile; the message says which part.</exception>
    public static CertificateProfile Read(string json, string authority)
    {
        var bound = json.Replace("\"{ca}:", $"\"{authority}:", StringComparison.Ordinal);
        return Parse(bound);
    }

    /// <summary>
    /// A profile of the catalogue bound to one certificate's limits. What is narrowed is a profile of its own, with its own
    /// hash, so lints compare the certificate with exactly what was wished.
    /// </summary>
    /// <exception cref="FormatException">A name or policy cannot be read.</exception>
    public static CertificateProfile Narrow(CertificateProfile profile, ProfileLimits limits)
    {
        var json = JsonNode.Parse(profile.CanonicalJson)!.AsObject();
        json["pathLength"] = limits.PathLength;
        if (limits.Permitted.Count + limits.Excluded.Count > 0)
        {
            json["nameConstraints"] = JsonSerializer.SerializeToNode(
                new NameConstraintsDocument
                {
                    Permitted = limits.Permitted,
                    Excluded = limits.Excluded,
                },
                Options
            );
        }

        json["policyMappings"] = JsonSerializer.SerializeToNode(
            limits.PolicyMappings.Select(one => new PolicyMappingDocument
            {
                Ours = one.Ours,
                Theirs = one.Theirs,
            }),
            Options
        );
        return Parse(json.ToJsonString());
    }

    private static CertificateProfile Parse(string bound)
    {
        try
        {
            var document =
                JsonSerializer.Deserialize<ProfileDocument>(bound, Options)
                ?? throw new FormatException("The profile is null.");
            using var tree = JsonDocument.Parse(bound);
            return Understand(document, CanonicalJson.Of(tree.RootElement));
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The profile is not well formed: {broken.Message}", broken);
        }
    }

    private static CertificateProfile Understand(ProfileDocument document, string canonical)
    {
        if (document.Id.Split(':') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            throw new FormatException($"The profile id '{document.Id}' is not <CA>:<KIND>.");
        }

        if (document.ValidityDays is null == document.ValidityYears is null)
        {
            throw new FormatException(
                $"{document.Id}: the term is in days or in years, one of them."
            );
        }

        return new CertificateProfile
        {
            Id = document.Id,
            ContentHash = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(canonical))
            ),
            CanonicalJson = canonical,
            Kind = document.Kind,
            Description = document.Description,
            Subject = SubjectTemplate.Parse(document.Subject),
            AlternativeNames = [.. document.AlternativeNames.Select(AlternativeNameRule.Parse)],
            Keys = document.Keys,
            KeyUsage = document
                .KeyUsage.Select(ParseUsage)
                .Aggregate(KeyUsages.None, (all, one) => all | one),
            ExtendedKeyUsages = [.. document.ExtendedKeyUsage.Select(ParsePurpose)],
            ExtendedKeyUsageCritical = document.ExtendedKeyUsageCritical,
            BasicConstraints = document.Authority
                ? new BasicConstraints(true, document.PathLength)
                : null,
            NameConstraints = document.NameConstraints is { } names
                ? new NameConstraints(
                    [.. names.Permitted.Select(ParseName)],
                    [.. names.Excluded.Select(ParseName)]
                )
                : null,
            PolicyMappings =
            [
                .. document.PolicyMappings.Select(one => new PolicyMapping(
                    ObjectIdentifier.Parse(one.Ours),
                    ObjectIdentifier.Parse(one.Theirs)
                )),
            ],
            ValidityDays = document.ValidityDays,
            ValidityYears = document.ValidityYears,
            Policies = [.. document.Policies.Select(ObjectIdentifier.Parse)],
            PracticeStatement = document.PracticeStatement,
            CrlAddresses = document.Crl,
            CrlShards = Math.Max(1, document.CrlShards),
            OcspAddresses = document.Ocsp,
            IssuerAddresses = document.CaIssuers,
            OcspNoCheck = document.OcspNoCheck,
        };
    }

    private static KeyUsages ParseUsage(string name) =>
        Enum.TryParse<KeyUsages>(name, ignoreCase: true, out var usage)
            ? usage
            : throw new FormatException($"'{name}' is no key usage.");

    private static GeneralName ParseName(string text) =>
        GeneralName.TryParse(text, out var name)
            ? name
            : throw new FormatException($"'{text}' is no name such as email:, dns:, directory:.");

    private static ObjectIdentifier ParsePurpose(string name) =>
        Purposes.TryGetValue(name, out var purpose) ? purpose : ObjectIdentifier.Parse(name);
}
