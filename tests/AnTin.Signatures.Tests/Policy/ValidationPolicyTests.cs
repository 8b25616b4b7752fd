using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Tests.Policy;

public sealed class ValidationPolicyTests
{
    [Theory]
    [InlineData(
        "\"timestampRequired\": true",
        "\"timestampRequired\": 7",
        "line 3, $.timestampRequired"
    )]
    [InlineData("\"timestampRequired\"", "\"timestampsRequired\"", "timestampsRequired")]
    [InlineData("\"SHA512\"", "\"SHA-5\"", "line 4, acceptedDigests[1]: \"SHA-5\"")]
    [InlineData("\"SHA512\"", "null", "line 4, acceptedDigests[1]: must not be null")]
    [InlineData("[\"SHA256\", \"SHA512\"]", "null", "acceptedDigests")]
    [InlineData("\"picture\": \"red\"", "\"reasonContains\": [null]", "roles[0].reasonContains[0]")]
    [InlineData("\"RSA\"", "\"DSA\"", "line 6, acceptedUntil[0].algorithm")]
    [InlineData("\"leastBits\": 1024", "\"leastBits\": 0", "line 6, acceptedUntil[0].leastBits")]
    [InlineData("\"B-T\"", "\"B-X\"", "line 8, leastLevel")]
    [InlineData("0.4", "4", "line 9, largestLaterAppearance")]
    [InlineData("\"red\"", "\"scarlet\"", "line 10, $.roles[0].picture")]
    [InlineData("2.5.4", "2..4", "line 11, requiredCertificatePolicies[0]")]
    [InlineData("\"name\": \"x\",", "", "name")]
    [InlineData("\"name\": \"x\",", "\"name\": \"x\", \"leastLevel\": \"B-B\",", "leastLevel")]
    [InlineData("\"name\": \"x\",", "\"name\": \"x\", \"LeastLevel\": \"B-B\",", "leastLevel")]
    public void Policy_ThatIsWrong_IsRefusedWithLineAndMember(
        string before,
        string after,
        string expected
    )
    {
        var wrong = Right.Replace(before, after, StringComparison.Ordinal);
        wrong.ShouldNotBe(Right);

        ValidationPolicy.TryParse(wrong, out var policy, out var problem).ShouldBeFalse();

        policy.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public void Policy_ThatIsRight_IsReadWhole()
    {
        ValidationPolicy.TryParse(Right, out var policy, out var problem).ShouldBeTrue(problem);

        policy!.AcceptedUntil[0].LeastBits.ShouldBe(1024);
        policy.AcceptedUntil[0].Until.Year.ShouldBe(2014);
        policy.LeastLevel.ShouldBe("B-T");
        policy.Digest().ToArray().ShouldNotBe(ValidationPolicy.Default.Digest().ToArray());
    }

    private const string Right = """
        {
          "name": "x",
          "timestampRequired": true,
          "acceptedDigests": ["SHA256", "SHA512"],
          "acceptedUntil": [
            { "algorithm": "RSA", "leastBits": 1024, "until": "2014-01-01T00:00:00Z" }
          ], // a comment
          "leastLevel": "B-T",
          "largestLaterAppearance": 0.4,
          "roles": [{ "role": "r", "picture": "red" }],
          "requiredCertificatePolicies": ["2.5.4"]
        }
        """;
}
